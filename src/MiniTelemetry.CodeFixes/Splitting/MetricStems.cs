using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>
/// Metric names of their own for methods whose default another has: <c>Place</c> and <c>PlaceAsync</c>, two types of one simple name.
/// Decided by the code alone, of all projects that compile the file, so that it is the same for one method as for all.
/// </summary>
internal static class MetricStems
{
    private const int Longest = 240;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, ILookup<string, IMethodSymbol>>> Known = new();

    /// <summary>The stem to write; null where the default is the method's alone.</summary>
    public static string? Choose(IMethodSymbol method, FixSite site, CancellationToken cancellationToken)
    {
        var rivals = site.Everywhere.SelectMany(other => Rivals(method, other.Model.Compilation, cancellationToken))
            .Where(rival => Yields(method, rival)).ToList();
        if (rivals.Count == 0)
            return null;
        var isOfOneType = rivals.Exists(rival => IsInSameType(method, rival));
        var isOfTwo = rivals.Exists(rival => !IsInSameType(method, rival));
        var type = isOfTwo ? Path(method.ContainingType) : SnakeCase.Of(method.ContainingType.Name);
        var stem = $"{type}.{(isOfOneType ? WholeName(method) : NameRules.MethodStem(method.Name))}";
        return stem.Length <= Longest ? stem : stem.Substring(stem.Length - Longest).TrimStart('.', '_');
    }

    private static IEnumerable<IMethodSymbol> Rivals(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
        => ByStem(compilation, method.ContainingType.Name, cancellationToken)[NameRules.MethodStem(method.Name)]
            .Where(other => !(other.Name == method.Name && IsInSameType(method, other)) && !other.IsAbstract
                && (IsLit(other) ? HasDefaultName(other) : other.DeclaredAccessibility != Accessibility.Private));

    // Asked for by each method of the type.
    private static ILookup<string, IMethodSymbol> ByStem(Compilation compilation, string type, CancellationToken cancellationToken)
        => Known.GetOrCreateValue(compilation).GetOrAdd(type, name => compilation
            .GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>()
            .SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(static method => method.MethodKind == MethodKind.Ordinary)
            .ToLookup(static method => NameRules.MethodStem(method.Name), StringComparer.OrdinalIgnoreCase));

    // What is lit already keeps its name; of the others the first by name does.
    private static bool Yields(IMethodSymbol method, IMethodSymbol rival)
        => IsLit(rival) || string.CompareOrdinal(Key(method), Key(rival)) > 0;

    private static bool IsLit(IMethodSymbol method) => method.IsPartialDefinition && MethodAttributes.Read(method).Any;

    private static bool HasDefaultName(IMethodSymbol method)
    {
        var attributes = MethodAttributes.Read(method);
        return InstrumentNames.Of(method, attributes).Any(instrument => InstrumentNames.Given(attributes, instrument.Attribute) is null);
    }

    // With the Async that is dropped by default; who has none is the other one.
    private static string WholeName(IMethodSymbol method)
        => SnakeCase.Of(method.Name) is var name && name == NameRules.MethodStem(method.Name) ? name + "_sync" : name;

    private static string Key(IMethodSymbol method) => $"{method.ContainingType.ToDisplayString()} {method.Name}";

    // By name: another project has another symbol for it.
    private static bool IsInSameType(IMethodSymbol method, IMethodSymbol other)
        => method.ContainingType.ToDisplayString() == other.ContainingType.ToDisplayString();

    private static string Path(INamedTypeSymbol type)
    {
        var parts = new List<string>();
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            parts.Insert(0, NameOf(outer));
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            parts.Insert(0, SnakeCase.Of(space.Name));
        return string.Join(".", parts);
    }

    private static string NameOf(INamedTypeSymbol type) => string.Join(
        "_of_", new[] { type.Name }.Concat(type.TypeParameters.Select(static parameter => parameter.Name)).Select(SnakeCase.Of));
}
