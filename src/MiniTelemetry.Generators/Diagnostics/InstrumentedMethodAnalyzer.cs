using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Says why no code can be generated for an instrumented method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstrumentedMethodAnalyzer : DiagnosticAnalyzer
{
    private static readonly Dictionary<MethodFault, DiagnosticDescriptor> Descriptors = new()
    {
        [MethodFault.NotPartial] = DiagnosticDescriptors.MethodNotPartial,
        [MethodFault.TypeNotPartial] = DiagnosticDescriptors.TypeNotPartial,
        [MethodFault.NoBody] = DiagnosticDescriptors.NoBody,
        [MethodFault.BodyDiffers] = DiagnosticDescriptors.BodyDiffers,
        [MethodFault.AsyncVoid] = DiagnosticDescriptors.AsyncVoid,
        [MethodFault.TwoBodies] = DiagnosticDescriptors.TwoBodies,
        [MethodFault.Unsupported] = DiagnosticDescriptors.UnsupportedShape,
        [MethodFault.AlreadyImplemented] = DiagnosticDescriptors.AlreadyImplemented,
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.Values];

    public override void Initialize(AnalysisContext context)
    {
        // A part that another generator has written: see GeneratedFiles.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterSymbolAction(CheckMember, SymbolKind.Property, SymbolKind.Event);
        context.RegisterSyntaxNodeAction(
            CheckFunction,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression);
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        // Of a constructor in two parts Roslyn shows the second one only, of all else the first.
        var method = (IMethodSymbol)context.Symbol;
        if (method is { MethodKind: MethodKind.Constructor, PartialDefinitionPart: { } declaration })
            method = declaration;
        var attributes = MethodAttributes.Read(method);
        if (method.PartialDefinitionPart is not null || !attributes.Any || RefusalRules.IsRefused(method)
            || GeneratedFiles.Hold(Locations.Of(method), context.Options, context.CancellationToken))
            return;
        foreach (var finding in Findings(method, attributes.Body))
            context.ReportDiagnostic(Create(method, attributes.Body, finding));
    }

    private static IEnumerable<MethodFinding> Findings(IMethodSymbol method, string? bodyName)
    {
        if (MethodRules.Check(method, bodyName, out _) is not { } finding)
            yield break;
        yield return finding;
        if (finding.Fault == MethodFault.NotPartial && DeclarationRules.CheckTypes(method) is { } type)
            yield return type;
    }

    private static void CheckMember(SymbolAnalysisContext context)
    {
        if (IsSecondPart(context.Symbol) || !new InstrumentAttributes(context.Symbol).Any || RefusalRules.IsRefused(context.Symbol)
            || GeneratedFiles.Hold(Locations.Of(context.Symbol), context.Options, context.CancellationToken))
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.UnsupportedShape,
            Locations.Of(context.Symbol),
            context.Symbol.Name,
            RefusalRules.ReasonAgainstMember(context.Symbol)));
    }

    // The attributes of both parts are told of at the first.
    private static bool IsSecondPart(ISymbol member) => member
        is IPropertySymbol { PartialDefinitionPart: not null } or IEventSymbol { PartialDefinitionPart: not null };

    // Symbol actions do not see functions inside of methods.
    private static void CheckFunction(SyntaxNodeAnalysisContext context)
    {
        // Most have no attributes, and what they mean is not asked for nothing.
        if (!Functions.HasAttributes(context.Node))
            return;
        var function = context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken)
            ?? context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol;
        if (function is not null && MethodAttributes.Read(function).First is { } attribute
            && !GeneratedFiles.Hold(context.Node.GetLocation(), context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.UnsupportedShape,
                Locations.Of(attribute, null, context.CancellationToken),
                function.Name.Length == 0 ? "lambda" : function.Name,
                "a function inside of a method cannot be partial; make it a method"));
        }
    }

    private static Diagnostic Create(IMethodSymbol method, string? bodyName, MethodFinding finding)
    {
        var body = BodyRules.Names(method, bodyName).First();
        object[] arguments = finding.Fault switch
        {
            MethodFault.NotPartial => [method.Name, body],
            MethodFault.TypeNotPartial => [method.Name, finding.Culprit.Name],
            MethodFault.BodyDiffers => [finding.Culprit.Name, method.Name, finding.Detail],
            MethodFault.AsyncVoid => [finding.Culprit.Name],
            MethodFault.Unsupported => [RefusalRules.NameOf(method), finding.Detail],
            _ => [method.Name, finding.Detail],
        };
        var where = finding.Fault is MethodFault.BodyDiffers or MethodFault.AsyncVoid ? finding.Culprit : method;
        return Diagnostic.Create(Descriptors[finding.Fault], Locations.Of(where), arguments);
    }
}
