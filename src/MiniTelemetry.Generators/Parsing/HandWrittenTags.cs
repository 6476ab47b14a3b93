using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Reads <c>activity?.SetTag("order.id", id).SetTag("tier", "gold");</c> as far as attributes can say it.</summary>
internal static class HandWrittenTags
{
    /// <summary>The tags of a statement that does nothing but set tags of the activity; null for any other statement.</summary>
    public static IReadOnlyList<HandWrittenTag>? Read(
        StatementSyntax statement, ISymbol activity, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var tags = new List<HandWrittenTag>();
        return statement is ExpressionStatementSyntax { Expression: { } expression } && ReadChain(expression) ? tags : null;

        // The calls of a chain stand inside out, and those behind a question mark beside it.
        bool ReadChain(ExpressionSyntax? link) => link switch
        {
            ConditionalAccessExpressionSyntax access => ReadChain(access.Expression) && ReadChain(access.WhenNotNull),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
                => ReadChain(member.Expression) && ReadCall(call),
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call => ReadCall(call),
            IdentifierNameSyntax name
                => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, activity),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => ReadChain(sure.Operand),
            _ => false,
        };

        bool ReadCall(InvocationExpressionSyntax call)
        {
            if (HandWrittenSpans.NameOf(call) is not ("SetTag" or "AddTag") || call.ArgumentList.Arguments.Count != 2
                || ReadTag(call.ArgumentList.Arguments, method, model, cancellationToken) is not { } tag)
                return false;
            tags.Add(tag);
            return true;
        }
    }

    private static HandWrittenTag? ReadTag(
        SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(arguments[0].Expression, cancellationToken).Value is not string key
            || !NameRules.IsTagName(key) || NameRules.IsReservedTagName(key)
            || arguments.Any(static argument => argument.NameColon is not null))
            return null;
        var value = arguments[1].Expression;
        if (IsConstant(model.GetConstantValue(value, cancellationToken)))
            return new(key, null, value.ToString());
        return PathOf(value) is var (root, path)
            && model.GetSymbolInfo(root, cancellationToken).Symbol is IParameterSymbol { RefKind: not RefKind.Out } parameter
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method)
                ? new(key, parameter.Name, path)
                : null;
    }

    // Attributes take no decimal.
    private static bool IsConstant(Optional<object?> constant) => constant is { HasValue: true, Value: not (null or decimal) };

    // order.Customer.Id: fields and properties only, which the members of a tag's path are.
    private static (IdentifierNameSyntax Root, string Path)? PathOf(ExpressionSyntax value)
    {
        var path = "";
        for (; ; )
        {
            switch (value)
            {
                case IdentifierNameSyntax root:
                    return (root, path);
                case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member
                    when member.Name is IdentifierNameSyntax name:
                    path = path.Length == 0 ? name.Identifier.ValueText : $"{name.Identifier.ValueText}.{path}";
                    value = member.Expression;
                    break;
                default:
                    return null;
            }
        }
    }
}
