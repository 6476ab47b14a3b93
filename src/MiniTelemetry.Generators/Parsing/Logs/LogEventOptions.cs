using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The options of a <c>[LogEvent]</c>, with their defaults.</summary>
internal sealed class LogEventOptions
{
    // LogEventAttribute's default: none is given.
    private const int NoId = -1;

    public LogEventOptions(AttributeData attribute, string method)
    {
        Attribute = attribute;
        EventName = AttributeReader.NonBlankText(attribute, OptionNames.EventName) ?? method;
        GivenId = GivenNumber(attribute);
        Level = AttributeReader.Number(attribute, OptionNames.Level) ?? AttributeReader.Number(attribute, OptionNames.LevelArgument);
        Message = AttributeReader.Text(attribute, OptionNames.Message) ?? AttributeReader.Text(attribute, OptionNames.MessageArgument) ?? "";
        SkipsCheck = AttributeReader.Flag(attribute, OptionNames.SkipEnabledCheck);
        OnSpan = AttributeReader.Flag(attribute, OptionNames.SpanEvent);
        Counter = AttributeReader.NonBlankText(attribute, OptionNames.Counter);
    }

    public AttributeData Attribute { get; }

    public string EventName { get; }

    /// <summary>The id that is given; null for none.</summary>
    public int? GivenId { get; }

    public int EventId => GivenId ?? EventIds.Of(EventName);

    /// <summary>The level that is given; null where a parameter has to.</summary>
    public int? Level { get; }

    public string Message { get; }

    public bool SkipsCheck { get; }

    public bool OnSpan { get; }

    /// <summary>The name of the counter; null for none.</summary>
    public string? Counter { get; }

    private static int? GivenNumber(AttributeData attribute)
        => (AttributeReader.Option(attribute, OptionNames.EventId) ?? AttributeReader.Option(attribute, OptionNames.EventIdArgument))
            is { Kind: TypedConstantKind.Primitive, Value: int id } && id != NoId ? id : null;
}
