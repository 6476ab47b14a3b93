using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The attributes on one symbol, a method or a type, that say how methods are instrumented. Read in one pass.</summary>
internal sealed class InstrumentAttributes
{
    public InstrumentAttributes(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
            Keep(attribute);
    }

    public AttributeData? Traced { get; private set; }

    public AttributeData? Counted { get; private set; }

    public AttributeData? Timed { get; private set; }

    public AttributeData? InFlight { get; private set; }

    public AttributeData? Enrich { get; private set; }

    public AttributeData? Outcome { get; private set; }

    public AttributeData? Uninstrumented { get; private set; }

    public AttributeData? LogEvent { get; private set; }

    /// <summary>Those that instrument, in the order in which they win where they contradict each other.</summary>
    public IReadOnlyList<AttributeData> All => [.. new[] { Traced, Counted, Timed, InFlight, Enrich }.OfType<AttributeData>()];

    /// <summary>The first of <see cref="All"/>, without a list: it is asked each time that the generator comes to a method.</summary>
    public AttributeData? First => Traced ?? Counted ?? Timed ?? InFlight ?? Enrich;

    public bool Any => First is not null;

    // Of an attribute that is there twice, which the compiler refuses, the first counts.
    private void Keep(AttributeData attribute)
    {
        switch (AttributeReader.NameOf(attribute))
        {
            case KnownNames.Traced:
                Traced ??= attribute;
                break;
            case KnownNames.Counted:
                Counted ??= attribute;
                break;
            case KnownNames.Timed:
                Timed ??= attribute;
                break;
            case KnownNames.InFlight:
                InFlight ??= attribute;
                break;
            case KnownNames.Enrich:
                Enrich ??= attribute;
                break;
            case KnownNames.Outcome:
                Outcome ??= attribute;
                break;
            case KnownNames.LogEvent:
                LogEvent ??= attribute;
                break;
            case KnownNames.Uninstrumented:
                Uninstrumented ??= attribute;
                break;
        }
    }
}
