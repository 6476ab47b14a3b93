using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes.Imports;

/// <summary>The order that the usings of a file are in: System first, by the alphabet, or none.</summary>
internal static class UsingOrder
{
    private const string System = "System";

    /// <summary>The index of the using before which the namespace belongs; at the end where the usings have no order.</summary>
    public static int IndexFor(List<UsingDirectiveSyntax> usings, string name)
    {
        foreach (var compare in new Comparison<string>[] { SystemFirst, Alphabetical })
        {
            if (IsSorted(usings, compare))
                return usings.TakeWhile(directive => compare(NameOf(directive), name) < 0).Count();
        }

        return usings.Count;
    }

    /// <summary>Whether a blank line stands between usings of different roots.</summary>
    public static bool HasGroups(List<UsingDirectiveSyntax> usings)
    {
        for (var index = 1; index < usings.Count; index++)
        {
            if (HasGap(usings[index]) && RootOf(NameOf(usings[index])) != RootOf(NameOf(usings[index - 1])))
                return true;
        }

        return false;
    }

    public static bool HasGap(UsingDirectiveSyntax directive)
        => directive.GetLeadingTrivia() is { Count: > 0 } trivia && trivia[0].IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsSorted(List<UsingDirectiveSyntax> usings, Comparison<string> compare)
    {
        for (var index = 1; index < usings.Count; index++)
        {
            if (compare(NameOf(usings[index - 1]), NameOf(usings[index])) > 0)
                return false;
        }

        return true;
    }

    private static int SystemFirst(string left, string right)
    {
        var (first, second) = (RootOf(left) == System, RootOf(right) == System);
        return first == second ? Alphabetical(left, right) : first ? -1 : 1;
    }

    private static int Alphabetical(string left, string right) => StringComparer.OrdinalIgnoreCase.Compare(left, right);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    private static string RootOf(string name) => name.Split('.')[0];
}
