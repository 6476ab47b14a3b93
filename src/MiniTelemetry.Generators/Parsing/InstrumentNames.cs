using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing.Logs;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The names of a method's instruments: those that its attributes give, else the stem and what the runtime appends.</summary>
internal static class InstrumentNames
{
    public static IEnumerable<NamedInstrument> Of(IMethodSymbol method, MethodAttributes attributes)
    {
        if (attributes.Counted is { } counted)
            yield return Of(method, attributes, counted, InstrumentKind.Counter, InstrumentDefaults.CallsSuffix);
        if (attributes.Timed is { } timed)
            yield return Of(method, attributes, timed, InstrumentKind.Histogram, InstrumentDefaults.DurationSuffix);
        if (attributes.InFlight is { } inFlight)
            yield return Of(method, attributes, inFlight, InstrumentKind.UpDownCounter, InstrumentDefaults.ActiveSuffix);
    }

    /// <summary>The counter of a log method; null where it has none.</summary>
    public static NamedInstrument? OfLog(IMethodSymbol method)
        => LogMethods.IsLogMethod(method) && LogMethods.AttributeOf(method) is { } attribute
            && AttributeReader.NonBlankText(attribute, OptionNames.Counter) is { } name
                ? new(method, attribute, InstrumentKind.EventCounter, name, isOfType: false)
                : null;

    /// <summary>The name that the attribute gives. A type's gives none: one name for many methods would be no name.</summary>
    public static string? Given(MethodAttributes attributes, AttributeData attribute)
        => attributes.IsOwn(attribute) ? AttributeReader.NonBlankText(attribute, OptionNames.Name) : null;

    private static NamedInstrument Of(
        IMethodSymbol method, MethodAttributes attributes, AttributeData attribute, InstrumentKind kind, string suffix)
        => new(method, attribute, kind, Given(attributes, attribute) ?? Stem(method) + suffix, !attributes.IsOwn(attribute));

    private static string Stem(IMethodSymbol method) => NameRules.Stem(method.ContainingType.Name, method.Name);
}
