using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>A <c>[Tag]</c> as it was understood, with what is wrong with it.</summary>
internal sealed class TagReading(AttributeData attribute, TagPosition position, ISymbol? source)
{
    public const int DefaultSignals = 1 | 4;

    public AttributeData Attribute { get; } = attribute;

    public TagPosition Position { get; } = position;

    /// <summary>The parameter, property or field that is tagged; null for a constant and for the result.</summary>
    public ISymbol? Source { get; } = source;

    /// <summary>Whether what is tagged is redacted itself, whatever the path.</summary>
    public bool IsSourceRedacted { get; set; }

    /// <summary>Whether the value is not to be read.</summary>
    public bool IsRedacted => IsSourceRedacted || Path is { IsRedacted: true };

    public IParameterSymbol? Parameter => Source as IParameterSymbol;

    public bool IsConstant => Position == TagPosition.Constant;

    /// <summary>Whether the value is there when the call starts.</summary>
    public bool IsKnownAtStart => Position is not (TagPosition.OutParameter or TagPosition.Result);

    public string Key { get; } = KeyOf(attribute, position, source);

    public string? PathText { get; } = AttributeReader.Text(attribute, OptionNames.Path);

    public int Signals { get; } = AttributeReader.Number(attribute, OptionNames.On) ?? DefaultSignals;

    public bool AtStart { get; } = AttributeReader.Flag(attribute, OptionNames.AtStart);

    public MemberPath? Path { get; set; }

    public List<TagFinding> Findings { get; } = [];

    public bool IsDropped => Findings.Any(static finding => finding.Drops);

    /// <summary>The members that the generated code names for it.</summary>
    public IEnumerable<ISymbol> Members
        => IsRedacted ? []
            : Position == TagPosition.Member ? (Path?.Members ?? []).Prepend(Source!) : Path?.Members ?? [];

    /// <summary>Whether another tag would set the same key on the same signal.</summary>
    public bool Meets(TagReading other) => Key == other.Key && (Signals & other.Signals) != 0;

    private static string KeyOf(AttributeData attribute, TagPosition position, ISymbol? source)
    {
        var key = AttributeReader.Text(attribute, OptionNames.Key);
        if (!string.IsNullOrWhiteSpace(key) || position == TagPosition.Constant)
            return key ?? "";
        return SnakeCase.Of(source?.Name ?? AttributeReader.Text(attribute, OptionNames.Path)?.Split('.').Last() ?? "result");
    }
}
