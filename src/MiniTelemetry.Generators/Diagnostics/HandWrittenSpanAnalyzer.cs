using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Emission;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds methods that are a span opened by hand and nothing else, which an attribute says better.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenSpanAnalyzer : DiagnosticAnalyzer
{
    private const string UsedFurther =
        "the activity is used for more than its first tags; take it from Activity.Current there, and move it by hand";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.HandWrittenSpan];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!DarkRules.IsLeftOut(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
                start.RegisterSyntaxNodeAction(Check, SyntaxKind.MethodDeclaration);
        });
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        if (HandWrittenSpanRules.Opening(declaration) is not { } opening
            || context.ContainingSymbol is not IMethodSymbol method
            || !HandWrittenSpanRules.IsConvertible(declaration, method)
            || HandWrittenSpanRules.Read(declaration, opening, method, context.SemanticModel, context.CancellationToken) is not { } span)
            return;
        var attribute = AttributeOf(span, method);
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.HandWrittenSpan, opening.GetLocation(), PropertiesOf(span, attribute), method.Name, attribute));
    }

    private static string AttributeOf(HandWrittenSpan span, IMethodSymbol method)
    {
        var options = new List<string>();
        if (span.Name != $"{method.ContainingType.Name}.{method.Name}")
            options.Add($"Name = {CSharpLiteral.Of(span.Name)}");
        if (span.Kind is { } kind)
            options.Add($"Kind = ActivityKind.{kind}");
        return options.Count == 0 ? "Traced" : $"Traced({string.Join(", ", options)})";
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(HandWrittenSpan span, string attribute)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Attributes, attribute)
            .Add(FixProperties.Tags, FixProperties.Join(span.Tags));
        return span.IsUsedFurther ? properties.Add(FixProperties.NotFixable, UsedFurther) : properties;
    }
}
