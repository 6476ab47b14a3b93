using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Maps return types to shapes. What no rule names is a value.</summary>
internal static class ReturnShapes
{
    private static readonly string[] Tasks = ["Tasks", "Threading", "System"];
    private static readonly string[] Collections = ["Generic", "Collections", "System"];

    public static ReturnShape Of(IMethodSymbol method, IMethodSymbol? body)
    {
        if (method.ReturnsVoid)
            return ReturnShape.Void;
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
            return ReturnShape.Reference;
        if (IsTask(method.ReturnType))
            return body is not null && IsFinal(body) && IsAsync(body) ? ReturnShape.Async : ReturnShape.Awaitable;
        var isAsyncSequence = IsAsyncSequence(method.ReturnType);
        if ((isAsyncSequence || IsSequence(method.ReturnType)) && body is not null && IsIterator(body))
            return IsFinal(body) ? ReturnShape.Iterator : ReturnShape.Stream;
        if (isAsyncSequence)
            return ReturnShape.Stream;
        return IsDirect(method.ReturnType) ? ReturnShape.Direct : ReturnShape.Value;
    }

    /// <summary>The type of what a call of that shape results in: of a task's, what it carries; null if it has no result.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method, ReturnShape shape) => shape switch
    {
        ReturnShape.Value or ReturnShape.Direct or ReturnShape.Reference => method.ReturnType,
        ReturnShape.Awaitable or ReturnShape.Async => ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault(),
        _ => null,
    };

    private static bool IsTask(ITypeSymbol type)
        => type is INamedTypeSymbol { ContainingType: null, Name: "Task" or "ValueTask", Arity: < 2 } && IsIn(type, Tasks);

    private static bool IsAsyncSequence(ITypeSymbol type)
        => type is INamedTypeSymbol { ContainingType: null, Name: "IAsyncEnumerable" or "IAsyncEnumerator", Arity: 1 }
            && IsIn(type, Collections);

    // The types that an iterator may return; a body that is none hands over a sequence as a value.
    private static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType
        is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator
        or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T;

    private static bool IsDirect(ITypeSymbol type) => type is IDynamicTypeSymbol || !TypeRules.CanBeTypeArgument(type);

    // What overrides a body may throw at the call, whatever this one does.
    private static bool IsFinal(IMethodSymbol body)
        => body is { IsVirtual: false, IsOverride: false } or { IsSealed: true } or { ContainingType.IsSealed: true };

    // A builder that the method names itself may throw at the call.
    private static bool IsAsync(IMethodSymbol body) => body.IsAsync && !body.GetAttributes().Any(static attribute =>
        AttributeReader.Is(attribute, "System.Runtime.CompilerServices", "AsyncMethodBuilderAttribute"));

    private static bool IsIn(ITypeSymbol type, string[] namesFromInside)
    {
        var space = type.ContainingNamespace;
        foreach (var name in namesFromInside)
        {
            if (space is null || space.Name != name)
                return false;
            space = space.ContainingNamespace;
        }

        return space is { IsGlobalNamespace: true };
    }

    private static bool IsIterator(IMethodSymbol body) => body.DeclaringSyntaxReferences
        .SelectMany(static reference => reference.GetSyntax().DescendantNodes(static node => !IsFunction(node)))
        .Any(static node => node.IsKind(SyntaxKind.YieldReturnStatement) || node.IsKind(SyntaxKind.YieldBreakStatement));

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;
}
