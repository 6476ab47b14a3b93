using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// The attributes that instrument one method: its own, and those of its type where they reach it. Lives only while the method is parsed
/// or checked.
/// </summary>
internal sealed class MethodAttributes
{
    private readonly InstrumentAttributes? _type;

    private MethodAttributes(ISymbol method)
    {
        Own = new(method);
        _type = ReachRules.AttributesReaching(method, Own);
    }

    /// <summary>Those on the method itself.</summary>
    public InstrumentAttributes Own { get; }

    public AttributeData? Traced => Own.Traced ?? (Own.Enrich is null ? _type?.Traced : null);

    public AttributeData? Counted => Own.Counted ?? _type?.Counted;

    public AttributeData? Timed => Own.Timed ?? _type?.Timed;

    public AttributeData? InFlight => Own.InFlight ?? _type?.InFlight;

    /// <summary>Where a method opens a span of its own too, that one is tagged.</summary>
    public AttributeData? Enrich => Own.Traced is null ? Own.Enrich : null;

    /// <summary>The one by which the generator comes to the method, and only by it: the method's first, else the type's.</summary>
    public AttributeData? First => Own.First ?? Traced ?? Counted ?? Timed ?? InFlight;

    public bool Any => First is not null;

    /// <summary>Whether a tag has a span to go to.</summary>
    public bool HasSpan => Traced is not null || Enrich is not null;

    public bool HasMetric => Counted is not null || Timed is not null || InFlight is not null;

    /// <summary>The name of the body, where one of the method's own gives it: a type's cannot name the bodies of several methods.</summary>
    public string? Body => BodyOf(Own.Traced) ?? BodyOf(Own.Counted) ?? BodyOf(Own.Timed) ?? BodyOf(Own.InFlight) ?? BodyOf(Own.Enrich);

    public static MethodAttributes Read(ISymbol method) => new(method);

    /// <summary>Whether it is the method's own, and so may name what belongs to this method alone.</summary>
    public bool IsOwn(AttributeData attribute)
        => attribute == Own.Traced || attribute == Own.Counted || attribute == Own.Timed
            || attribute == Own.InFlight || attribute == Own.Enrich;

    private static string? BodyOf(AttributeData? attribute)
        => attribute is null ? null : AttributeReader.NonBlankText(attribute, OptionNames.Body);
}
