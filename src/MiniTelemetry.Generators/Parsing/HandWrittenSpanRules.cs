using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Finds spans that are opened by the first statement of a method and last to its end, by an <c>ActivitySource</c>, with a name and a
/// kind that are constants: those an attribute can say.
/// </summary>
internal static class HandWrittenSpanRules
{
    /// <summary>The call that opens the span; null where the method does not begin with one. By syntax alone.</summary>
    public static InvocationExpressionSyntax? Opening(MethodDeclarationSyntax declaration) => First(declaration) switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword, AwaitKeyword.RawKind: 0 } local
            => CallOf(local.Declaration),
        UsingStatementSyntax { AwaitKeyword.RawKind: 0, Declaration: { } variables } only when IsAll(declaration) => CallOf(variables),
        UsingStatementSyntax { AwaitKeyword.RawKind: 0, Expression: { } expression } only when IsAll(declaration) => CallOf(expression),
        _ => null,
    };

    /// <summary>Whether an attribute could stand on the method, and none of ours does.</summary>
    public static bool IsConvertible(MethodDeclarationSyntax declaration, IMethodSymbol method)
        => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !DeclarationRules.IsAsyncVoid(method)
            && ShapeRules.ReasonAgainstDeclaration(method) is null
            && ShapeRules.Check(method) is null
            && !DarkRules.IsLit(method)
            && !BodyRules.IsBody(method);

    public static HandWrittenSpan? Read(
        MethodDeclarationSyntax declaration, InvocationExpressionSyntax opening, IMethodSymbol method, SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (model.GetOperation(opening, cancellationToken) is not IInvocationOperation operation
            || !IsActivitySource(operation.TargetMethod.ContainingType))
            return null;
        var given = operation.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit).ToList();
        if (given.Any(static argument => argument.Parameter?.Name is not ("name" or "kind") || !argument.Value.ConstantValue.HasValue))
            return null;
        var name = Constant(given, "name") as string ?? method.Name;
        var (tags, isUsedFurther) = ReadTags(declaration, opening, method, model, cancellationToken);
        return new(name, KindRules.NameOf(Constant(given, "kind") as int?), tags, isUsedFurther);
    }

    private static (IReadOnlyList<HandWrittenTag> Tags, bool IsUsedFurther) ReadTags(
        MethodDeclarationSyntax declaration, InvocationExpressionSyntax opening, IMethodSymbol method, SemanticModel model,
        CancellationToken cancellationToken)
    {
        var tags = new List<HandWrittenTag>();
        if (opening.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is not { } variable
            || model.GetDeclaredSymbol(variable, cancellationToken) is not { } activity)
            return (tags, false);
        var rest = Rest(declaration).ToList();
        var read = 0;
        for (; read < rest.Count && HandWrittenTags.Read(rest[read], activity, method, model, cancellationToken) is { } more; read++)
            tags.AddRange(more);
        return (tags, IsOneSetAgain(tags) || rest.Skip(read).Any(statement => Uses(statement, activity, model, cancellationToken)));
    }

    // The last one holds, and two attributes of one key would be a mistake.
    private static bool IsOneSetAgain(List<HandWrittenTag> tags)
        => tags.Select(static tag => tag.Key).Distinct(StringComparer.Ordinal).Count() < tags.Count;

    private static bool Uses(SyntaxNode node, ISymbol activity, SemanticModel model, CancellationToken cancellationToken)
        => node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == activity.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, activity));

    private static StatementSyntax? First(MethodDeclarationSyntax declaration) => declaration.Body?.Statements.FirstOrDefault();

    private static bool IsAll(MethodDeclarationSyntax declaration) => declaration.Body!.Statements.Count == 1;

    /// <summary>What the span is open for.</summary>
    private static IEnumerable<StatementSyntax> Rest(MethodDeclarationSyntax declaration) => First(declaration) switch
    {
        UsingStatementSyntax { Statement: BlockSyntax block } => block.Statements,
        UsingStatementSyntax { Statement: { } statement } => [statement],
        _ => declaration.Body!.Statements.Skip(1),
    };

    private static InvocationExpressionSyntax? CallOf(VariableDeclarationSyntax declaration)
        => declaration.Variables.Count == 1 && declaration.Variables[0].Initializer is { } initializer ? CallOf(initializer.Value) : null;

    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax expression)
    {
        var call = expression is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : expression;
        return call is InvocationExpressionSyntax invocation && HandWrittenSpans.NameOf(invocation) == "StartActivity" ? invocation : null;
    }

    private static bool IsActivitySource(ITypeSymbol? type)
        => type is { Name: "ActivitySource" } && TypeRules.IsNamespace(type.ContainingNamespace, "System.Diagnostics");

    private static object? Constant(IEnumerable<IArgumentOperation> arguments, string parameter)
        => arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue.Value;
}
