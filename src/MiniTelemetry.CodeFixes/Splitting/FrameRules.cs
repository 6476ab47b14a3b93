using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>What code learns of the method that it is in: the one thing that moving a body changes.</summary>
internal static class FrameRules
{
    private static readonly HashSet<string> OfStack = new(StringComparer.Ordinal)
    {
        "System.Reflection.Assembly.GetCallingAssembly", "System.Reflection.MethodBase.GetCurrentMethod",
        "System.Diagnostics.StackTrace..ctor", "System.Diagnostics.StackFrame..ctor",
    };

    private static readonly string[] Words = ["GetCallingAssembly", "GetCurrentMethod", "StackTrace", "StackFrame"];

    /// <summary>Whether the body asks the stack who it is or who has called.</summary>
    public static bool ReadsStack(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken)
        => method.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && Words.Contains(token.ValueText))
            && method.DescendantNodes().OfType<ExpressionSyntax>()
                .Where(IsCall)
                .Any(node => model.GetSymbolInfo(node, cancellationToken).Symbol is { } called
                    && OfStack.Contains($"{called.ContainingType?.ToDisplayString()}.{called.Name}"));

    /// <summary>
    /// Says to each call with a <c>[CallerMemberName]</c> parameter what the compiler would have said; null where there is no place for it.
    /// </summary>
    public static List<TextChange>? NameCallers(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken)
    {
        var changes = new List<TextChange>();
        foreach (var operation in model.GetOperation(method, cancellationToken)?.Descendants() ?? [])
        {
            if (Unnamed(operation) is not { Count: > 0 } parameters)
                continue;
            if (Arguments(operation) is not { } arguments)
                return null;
            var text = string.Join(", ", parameters.Select(parameter => $"{parameter.Name}: nameof({method.Identifier.Text})"));
            changes.Add(new TextChange(
                new TextSpan(arguments.GetLastToken().SpanStart, 0), arguments.Arguments.Count == 0 ? text : ", " + text));
        }

        return changes;
    }

    private static bool IsCall(SyntaxNode node) => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax;

    // What the compiler calls on its own, such as the Add of { 1, 2 }, stands at the place of something else.
    private static BaseArgumentListSyntax? Arguments(IOperation operation) => operation.IsImplicit ? null : operation.Syntax switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ElementAccessExpressionSyntax access => access.ArgumentList,
        ElementBindingExpressionSyntax binding => binding.ArgumentList,
        _ => null,
    };

    private static List<IParameterSymbol> Unnamed(IOperation operation)
    {
        var arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            IPropertyReferenceOperation property => property.Arguments,
            _ => [],
        };
        return [.. arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue)
            .Select(static argument => argument.Parameter).OfType<IParameterSymbol>().Where(IsCallersName)];
    }

    private static bool IsCallersName(IParameterSymbol parameter) => parameter.GetAttributes().Any(static attribute
        => AttributeReader.Is(attribute, "System.Runtime.CompilerServices", "CallerMemberNameAttribute"));
}
