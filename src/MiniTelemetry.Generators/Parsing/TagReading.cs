using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>A <c>[Tag]</c> as it was understood, with what is wrong with it.</summary>
internal sealed class TagReading(AttributeData attribute, IParameterSymbol? parameter)
{
    public const int DefaultSignals = 1 | 4;

    public AttributeData Attribute { get; } = attribute;

    /// <summary>The parameter that is tagged; null for a constant on the method.</summary>
    public IParameterSymbol? Parameter { get; } = parameter;

    public string Key { get; } = KeyOf(attribute, parameter);

    public string? PathText { get; } = AttributeReader.Text(attribute, OptionNames.Path);

    public int Signals { get; } = AttributeReader.Number(attribute, OptionNames.On) ?? DefaultSignals;

    public bool AtStart { get; } = AttributeReader.Flag(attribute, OptionNames.AtStart);

    public MemberPath? Path { get; set; }

    public List<TagFinding> Findings { get; } = [];

    public bool IsDropped => Findings.Any(static finding => finding.Drops);

    private static string KeyOf(AttributeData attribute, IParameterSymbol? parameter)
    {
        var key = AttributeReader.Text(attribute, OptionNames.Key);
        return string.IsNullOrWhiteSpace(key) && parameter is not null ? SnakeCase.Of(parameter.Name) : key ?? "";
    }
}
