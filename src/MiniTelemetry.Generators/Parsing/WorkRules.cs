using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Whether a method does work: has enough statements, waits, or calls into another type; and whether it only hands on.</summary>
internal static class WorkRules
{
    public static bool DoesWork(
        MethodDeclarationSyntax declaration, IMethodSymbol method, int minimum, SemanticModel model, CancellationToken cancellationToken)
        => ((HasStatements(declaration, minimum) && (minimum <= 0 || !IsStep(declaration, method, model, cancellationToken)))
                || IsAwaiting(declaration)
                || CallsOut(declaration, method, model, cancellationToken))
            && !IsForwarding(declaration, method, model, cancellationToken);

    /// <summary>The calls that are written anywhere in the body, in functions inside of it too.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Calls(MethodDeclarationSyntax declaration)
        => Body(declaration).DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>();

    // Nested statements count each; blocks, and functions inside of the method with what is in them, do not.
    private static bool HasStatements(MethodDeclarationSyntax declaration, int minimum)
        => declaration.ExpressionBody is not null
            ? minimum <= 1
            : OwnNodes(declaration).OfType<StatementSyntax>().Where(IsStatement).Skip(minimum - 1).Any() || minimum <= 0;

    // A fluent step takes note of something and hands on what it was called on. What it calls of its own type may do more.
    private static bool IsStep(
        MethodDeclarationSyntax declaration, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
        => OwnNodes(declaration).OfType<ReturnStatementSyntax>().ToList() is { Count: > 0 } returns
            && returns.TrueForAll(returned => IsCalledOn(returned.Expression, declaration))
            && !Calls(declaration).Any(call => model.GetSymbolInfo(call, cancellationToken).Symbol is { } called
                && CallRules.IsOfType(called.ContainingType, method.ContainingType));

    private static bool IsCalledOn(ExpressionSyntax? value, MethodDeclarationSyntax declaration) => value is ThisExpressionSyntax
        || (value is IdentifierNameSyntax name
            && declaration.ParameterList.Parameters.FirstOrDefault() is { } first
            && first.Modifiers.Any(SyntaxKind.ThisKeyword)
            && first.Identifier.ValueText == name.Identifier.ValueText);

    private static bool IsStatement(StatementSyntax statement)
        => statement is not (BlockSyntax or EmptyStatementSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax
            or CheckedStatementSyntax or UnsafeStatementSyntax)
            && !IsGuard(statement);

    // ArgumentNullException.ThrowIfNull(id); and the like.
    private static bool IsGuard(StatementSyntax statement) => statement is ExpressionStatementSyntax
    {
        Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } guard },
    }
        && name.StartsWith("ThrowIf", StringComparison.Ordinal)
        && guard.Expression.ToString().EndsWith("Exception", StringComparison.Ordinal);

    private static bool IsAwaiting(MethodDeclarationSyntax declaration)
        => OwnNodes(declaration).Any(static node => node is AwaitExpressionSyntax || AwaitOf(node).IsKind(SyntaxKind.AwaitKeyword));

    private static SyntaxToken AwaitOf(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax loop => loop.AwaitKeyword,
        UsingStatementSyntax statement => statement.AwaitKeyword,
        LocalDeclarationStatementSyntax local => local.AwaitKeyword,
        _ => default,
    };

    private static bool CallsOut(
        MethodDeclarationSyntax declaration, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
        => Calls(declaration).Any(call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called
            && CallRules.LeavesType(called, method.ContainingType));

    /// <summary>Whether all that it does is to call an overload of its own: what is measured is that one.</summary>
    private static bool IsForwarding(
        MethodDeclarationSyntax declaration, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
        => OnlyCall(declaration) is { } call
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called
            && called.Name == SimpleName(method)
            && CallRules.IsOfType(called.ContainingType, method.ContainingType)
            && !SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method);

    private static InvocationExpressionSyntax? OnlyCall(MethodDeclarationSyntax declaration)
    {
        if (declaration.Body is not { } body)
            return Unwrap(declaration.ExpressionBody?.Expression);
        var statements = body.Statements.Where(static statement => !IsGuard(statement)).Take(2).ToList();
        return statements.Count == 1 ? Unwrap(ExpressionOf(statements[0])) : null;
    }

    private static ExpressionSyntax? ExpressionOf(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax returned => returned.Expression,
        ExpressionStatementSyntax only => only.Expression,
        _ => null,
    };

    private static InvocationExpressionSyntax? Unwrap(ExpressionSyntax? expression) => expression switch
    {
        AwaitExpressionSyntax await => Unwrap(await.Expression),
        RefExpressionSyntax reference => Unwrap(reference.Expression),
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configured }
            => Unwrap(configured.Expression),
        _ => expression as InvocationExpressionSyntax,
    };

    /// <summary>The name without the interface that an explicit implementation has in it.</summary>
    public static string SimpleName(IMethodSymbol method)
        => method.ExplicitInterfaceImplementations.FirstOrDefault()?.Name ?? method.Name;

    private static IEnumerable<SyntaxNode> OwnNodes(MethodDeclarationSyntax declaration)
        => Body(declaration).DescendantNodesAndSelf(
            static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static SyntaxNode Body(MethodDeclarationSyntax declaration) => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!;
}
