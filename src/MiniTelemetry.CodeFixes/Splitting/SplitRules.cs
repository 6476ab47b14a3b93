using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Whether a method can be in two parts at all.</summary>
internal static class SplitRules
{
    public static bool CanBeParted(MethodDeclarationSyntax syntax, IMethodSymbol method)
        => (syntax.Body is not null || syntax.ExpressionBody is not null)
            && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !syntax.ContainsDiagnostics
            && !DeclarationRules.IsAsyncVoid(method)
            && ShapeRules.ReasonAgainstDeclaration(method) is null
            && ShapeRules.Check(method) is null
            && !IsCalledByNativeCode(method);

    // Only the method itself, not one that it calls, is what unmanaged code has a pointer to.
    private static bool IsCalledByNativeCode(IMethodSymbol method) => method.GetAttributes().Any(static attribute
        => AttributeReader.Is(attribute, "System.Runtime.InteropServices", "UnmanagedCallersOnlyAttribute"));
}
