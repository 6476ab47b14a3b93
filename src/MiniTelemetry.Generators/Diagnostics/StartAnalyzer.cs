using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// Finds programs that are instrumented and never start telemetry. That takes the whole compilation, so it is told at its end.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StartAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.NeverStarted];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!IsProgram(start.Compilation.Options.OutputKind)
                || DarkRules.IsLeftOut(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
                return;
            var heard = new HeardScopes();
            var methods = new ConcurrentBag<IMethodSymbol>();
            start.RegisterSyntaxNodeAction(node => Listen(node, heard), SyntaxKind.InvocationExpression);
            start.RegisterSymbolAction(symbol => Collect(symbol, methods), SymbolKind.Method);
            start.RegisterCompilationEndAction(end => Report(end, heard, methods));
        });
    }

    private static bool IsProgram(OutputKind kind)
        => kind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    private static void Listen(SyntaxNodeAnalysisContext context, HeardScopes heard)
    {
        if (!heard.IsEverything)
            heard.Add(StartRules.Read((InvocationExpressionSyntax)context.Node, context.SemanticModel, context.CancellationToken));
    }

    private static void Collect(SymbolAnalysisContext context, ConcurrentBag<IMethodSymbol> methods)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.IsPartialDefinition && MethodAttributes.Read(method) is { Traced: not null } or { HasMetric: true })
            methods.Add(method);
    }

    private static void Report(CompilationAnalysisContext context, HeardScopes heard, ConcurrentBag<IMethodSymbol> methods)
    {
        if (methods.IsEmpty || heard.IsEverything)
            return;
        var assembly = AssemblyScopeParser.Parse(context.Compilation, context.CancellationToken).Default.Name;
        var unheard = methods.Select(method => (Method: method, Scope: AssemblyScopeParser.Of(method.ContainingType)?.Name ?? assembly))
            .Where(pair => !heard.Hears(pair.Scope))
            .OrderBy(static pair => Locations.Of(pair.Method).SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static pair => Locations.Of(pair.Method).SourceSpan.Start)
            .FirstOrDefault();
        if (unheard.Method is { } method)
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.NeverStarted, Locations.Of(method), $"{method.ContainingType.Name}.{method.Name}", unheard.Scope));
    }
}
