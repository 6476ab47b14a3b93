using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The names of a method's instruments: those that its attributes give, else the stem and what the runtime appends.</summary>
internal static class InstrumentNames
{
    private static readonly Dictionary<string, (InstrumentKind Kind, string Suffix)> ByAttribute = new(StringComparer.Ordinal)
    {
        [KnownNames.Counted] = (InstrumentKind.Counter, ".calls"),
        [KnownNames.Timed] = (InstrumentKind.Histogram, ".duration"),
        ["InFlightAttribute"] = (InstrumentKind.UpDownCounter, ".active"),
    };

    public static IEnumerable<NamedInstrument> Of(IMethodSymbol method, MethodAttributes attributes)
    {
        foreach (var attribute in attributes.All)
        {
            if (attribute.AttributeClass is not { } type || !ByAttribute.TryGetValue(type.Name, out var instrument))
                continue;
            var isOfType = !method.GetAttributes().Contains(attribute);
            var name = isOfType ? null : Given(attribute);
            yield return new(method, attribute, instrument.Kind, name ?? Stem(method) + instrument.Suffix, isOfType);
        }
    }

    private static string Stem(IMethodSymbol method) => NameRules.Stem(method.ContainingType.Name, method.Name);

    // One name for many methods would be no name: a type's is ignored.
    private static string? Given(AttributeData attribute)
        => AttributeReader.Text(attribute, OptionNames.Name) is { } name && !string.IsNullOrWhiteSpace(name) ? name : null;
}
