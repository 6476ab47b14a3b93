using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.Generators;

namespace MiniTelemetry.CodeFixes.Imports;

/// <summary>
/// How our attributes are named at a place: by a using that is there, by a new one, or in full where a using would make names ambiguous.
/// </summary>
internal static class AttributeReach
{
    private const string Suffix = "Attribute";

    // Asked for each method of a file, and found by looking at all of the file: once in each compilation.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, bool>> Ambiguous = new();

    /// <summary>
    /// What to write before the names; a using that they need is added to the plan. Null where the runtime is not referenced.
    /// </summary>
    public static string? Plan(FixSite site, SyntaxNode place, string[] names, FixPlan plan)
    {
        var model = site.Model;
        if (Known(site) is null)
            return null;
        var reached = names.Select(name => Reached(model, place.SpanStart, name)).ToList();
        if (reached.TrueForAll(static type => type == Reach.Ours))
            return "";
        if (reached.TrueForAll(static type => type == Reach.Nothing)
            && site.Everywhere.All(CanImport)
            && UsingDirectives.Place(site.Root, place, site.Text) is { } change)
        {
            plan.Replace(site.Document, change.Span, change.NewText!);
            return "";
        }

        return IsOurNamespace(model, place.SpanStart) ? $"{KnownNames.Namespace}." : $"global::{KnownNames.Namespace}.";
    }

    private static Reach Reached(SemanticModel model, int position, string name)
    {
        var found = model.LookupNamespacesAndTypes(position, name: name + Suffix)
            .Concat(model.LookupNamespacesAndTypes(position, name: name)).ToList();
        if (found.Count == 0)
            return Reach.Nothing;
        return found.TrueForAll(static symbol => IsOurs(symbol) && symbol.Name.EndsWith(Suffix, StringComparison.Ordinal))
            ? Reach.Ours
            : Reach.Others;
    }

    private static bool IsOurs(ISymbol symbol) => symbol is INamedTypeSymbol
    {
        ContainingType: null,
        ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true },
    };

    private static INamedTypeSymbol? Known(FixSite site) => site.Model.Compilation.GetTypeByMetadataName(KnownNames.TracedMetadataName);

    // A using that a project has in common with others stands outside of what an #if leaves to one of them.
    private static bool CanImport(FixSite site) => Known(site) is { } known && !MakesAmbiguous(site, known);

    private static bool MakesAmbiguous(FixSite site, INamedTypeSymbol known)
        => Ambiguous.GetOrCreateValue(site.Model.Compilation).GetOrAdd(site.Root, _ => HasRivals(site, known));

    // A type of that name that the file knows today would have a rival, or lose to it.
    private static bool HasRivals(FixSite site, INamedTypeSymbol known)
    {
        var names = NamesOf(known.ContainingNamespace);
        return site.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => IsLookedUp(name) && IsAmong(names, name))
            .Any(name => site.Model.GetSymbolInfo(name).Symbol is { } symbol
                && TypeOf(symbol) is INamespaceOrTypeSymbol type && !IsOurs(type));
    }

    /// <summary>What a using would bring.</summary>
    private static HashSet<string> NamesOf(INamespaceSymbol space) => new(
        space.GetTypeMembers().Where(static type => type.DeclaredAccessibility == Accessibility.Public).Select(static type => type.Name),
        StringComparer.Ordinal);

    // LogEvent is the name of LogEventAttribute as an attribute only: a type of that name has no rival in it.
    private static bool IsAmong(HashSet<string> names, SimpleNameSyntax name) => names.Contains(name.Identifier.ValueText)
        || (name.Parent is AttributeSyntax && names.Contains(name.Identifier.ValueText + Suffix));

    private static ISymbol TypeOf(ISymbol symbol)
        => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol;

    // What stands behind a dot is not looked for in usings.
    private static bool IsLookedUp(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        AliasQualifiedNameSyntax => false,
        _ => true,
    };

    private static bool IsOurNamespace(SemanticModel model, int position)
        => model.LookupNamespacesAndTypes(position, name: KnownNames.Namespace)
            .All(static symbol => symbol is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true });

    private enum Reach
    {
        Nothing,
        Ours,
        Others,
    }
}
