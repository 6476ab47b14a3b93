using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Finds instruments that share a name in one scope, as OpenTelemetry compares names: whatever their case.</summary>
internal static class DuplicateRules
{
    /// <summary>Each instrument that an earlier one conflicts with, by file and position, and the conflict in words.</summary>
    public static IEnumerable<(NamedInstrument Instrument, string Conflict)> Find(
        IEnumerable<NamedInstrument> instruments, Compilation compilation, CancellationToken cancellationToken)
    {
        var assembly = AssemblyScopeParser.Parse(compilation, cancellationToken);
        foreach (var group in SharedNames(instruments).SelectMany(name => Scopes(name, assembly)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ordered = group.OrderBy(static item => Path(item), StringComparer.Ordinal).ThenBy(Position).ThenBy(static item => item.Kind).ToList();
            foreach (var (item, index) in ordered.Select(static (item, index) => (item, index)))
            {
                if (ordered.Take(index).Select(earlier => Conflict(item, earlier)).FirstOrDefault(static text => text is not null) is { } conflict)
                    yield return (item, conflict);
            }
        }
    }

    private static IEnumerable<IEnumerable<NamedInstrument>> SharedNames(IEnumerable<NamedInstrument> instruments)
        => instruments.GroupBy(static item => item.Name, StringComparer.OrdinalIgnoreCase).Where(static name => name.Skip(1).Any());

    // Last, and only for names that are shared: reading the scope of a type costs more than comparing names.
    private static IEnumerable<IEnumerable<NamedInstrument>> Scopes(IEnumerable<NamedInstrument> instruments, AssemblyScope assembly)
        => instruments.GroupBy(item => assembly.Of(AssemblyScopeParser.Of(item.Method.ContainingType))).Where(static scope => scope.Skip(1).Any());

    private static string? Conflict(NamedInstrument item, NamedInstrument other)
    {
        if (item.Kind != other.Kind)
            return $"is a {Words(item)}, and '{Name(other)}' has a {Words(other)} of that name; {Advice(item)}";
        if (!AreOverloads(item.Method, other.Method))
            return $"is also that of '{Name(other)}', so that their measurements become one; {Advice(item)}";
        return HaveSameOptions(item, other)
            ? null
            : $"is also that of the overload '{Name(other)}', with another description or other buckets; give both the same, or another Name";
    }

    /// <summary>The option that names it.</summary>
    public static string OptionOf(NamedInstrument item)
        => item.Kind == InstrumentKind.EventCounter ? OptionNames.Counter : OptionNames.Name;

    private static string Advice(NamedInstrument item) => $"give one of them another with {OptionOf(item)}";

    private static string Name(NamedInstrument item) => item.Method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    /// <summary>Overloads are one operation to who reads the metrics.</summary>
    private static bool AreOverloads(IMethodSymbol left, IMethodSymbol right)
        => left.Name == right.Name && SymbolEqualityComparer.Default.Equals(left.ContainingType, right.ContainingType);

    private static bool HaveSameOptions(NamedInstrument left, NamedInstrument right)
        => AttributeReader.Text(left.Attribute, OptionNames.Description) == AttributeReader.Text(right.Attribute, OptionNames.Description)
            && Buckets(left).SequenceEqual(Buckets(right));

    private static double[] Buckets(NamedInstrument item) => AttributeReader.Numbers(item.Attribute, OptionNames.Buckets) ?? [double.NaN];

    private static string Words(NamedInstrument item) => InstrumentKinds.WordsOf(item.Kind);

    private static string Path(NamedInstrument item) => item.Method.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "";

    private static int Position(NamedInstrument item) => item.Method.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;
}
