using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Spans that a method starts in its body, from a source, a tracer, or by a method of the user's own that hands one over.
/// </summary>
internal static class HandWrittenSpans
{
    private static readonly string[] Verbs = ["Start", "Begin", "Create"];

    public static bool IsStartedIn(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
        => WorkRules.Calls(declaration).Any(call => NameOf(call) is { } name
            && Verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal))
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called && IsStart(called));

    /// <summary>The name by which something is called, as it is written.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    public static bool IsActivity(ITypeSymbol? type)
        => type is { Name: "Activity" } && TypeRules.IsNamespace(type.ContainingNamespace, "System.Diagnostics");

    private static bool IsStart(IMethodSymbol called)
        => IsActivity(called.ReturnType)
            || (called.ReturnType is { Name: "TelemetrySpan" } span
                && TypeRules.IsNamespace(span.ContainingNamespace, "OpenTelemetry.Trace"));
}
