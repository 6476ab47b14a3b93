using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds the public methods that do work and leave no trace of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DarkMethodAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.DarkMethod];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var provider = start.Options.AnalyzerConfigOptionsProvider;
            if (DarkRules.IsLeftOut(start.Compilation, provider.GlobalOptions))
                return;
            var settings = new DarkSettingsOfFiles(provider);
            start.RegisterSyntaxNodeAction(node => Check(node, settings), SyntaxKind.MethodDeclaration);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context, DarkSettingsOfFiles files)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        var settings = files.Of(declaration.SyntaxTree);
        if (context.ContainingSymbol is IMethodSymbol method
            && DarkRules.IsDark(declaration, method, settings, context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(Create(declaration, method, settings));
    }

    private static Diagnostic Create(MethodDeclarationSyntax declaration, IMethodSymbol method, DarkSettings settings)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        string advice;
        if (ShapeRules.ReasonAgainstDeclaration(method) is { } reason)
        {
            properties = properties.Add(FixProperties.NotFixable, reason);
            advice = reason;
        }
        else
        {
            var missing = SuggestionRules.Missing(settings.Suggested, TypeFacts.Of(method.ContainingType).Attributes);
            properties = properties.Add(FixProperties.Attributes, string.Join(", ", missing));
            advice = Advice(method, missing);
        }

        var name = $"{DarkRules.NamedType(method).Name}.{declaration.Identifier.ValueText}";
        return Diagnostic.Create(DiagnosticDescriptors.DarkMethod, declaration.Identifier.GetLocation(), properties, name, advice);
    }

    private static string Advice(IMethodSymbol method, IReadOnlyList<string> missing) => missing.Count == 0
        ? "the attributes of its type reach partial methods only: make it partial and move its body to "
            + $"'{BodyRules.Names(method, null)[0]}', or say why not with [Uninstrumented]"
        : $"add [{string.Join(", ", missing)}], or say why not with [Uninstrumented]";
}
