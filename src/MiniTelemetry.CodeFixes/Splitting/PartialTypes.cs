using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>Makes types partial, in whichever files they are declared.</summary>
internal static class PartialTypes
{
    /// <summary>The type and all that it is nested in. False where a declaration cannot be changed.</summary>
    public static bool Plan(INamedTypeSymbol type, Solution solution, FixPlan plan, CancellationToken cancellationToken)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            foreach (var reference in outer.DeclaringSyntaxReferences)
            {
                if (!Plan(reference.GetSyntax(cancellationToken), solution, plan))
                    return false;
            }
        }

        return true;
    }

    private static bool Plan(SyntaxNode declaration, Solution solution, FixPlan plan)
    {
        // The statements at the top of a file are a part of Program.
        if (declaration is CompilationUnitSyntax)
            return true;
        if (declaration is not TypeDeclarationSyntax type)
            return false;
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return true;
        var header = type.Modifiers.Count > 0 ? type.Modifiers[0].SpanStart : type.Keyword.SpanStart;
        if (solution.GetDocument(type.SyntaxTree) is not { } document || document is SourceGeneratedDocument
            || DirectiveRules.Cuts(type, header))
            return false;
        plan.Insert(document, type.Keyword.SpanStart, "partial ");
        return true;
    }
}
