using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What a <c>[Tag]</c>, or a parameter of a log method, takes out of the process, by name and by type.</summary>
internal sealed class CapturedValue(AttributeData? tag, string key, string? name, ITypeSymbol type, bool isConstant)
{
    private const int Metrics = 2;

    /// <summary>What captures it; null for a log method's parameter without a tag.</summary>
    public AttributeData? Tag { get; } = tag;

    public string Key { get; } = key;

    /// <summary>The name of the value in code, such as <c>order.Customer.Id</c>; null where it has none but the key.</summary>
    public string? Name { get; } = name;

    /// <summary>The type of the value, at the end of its path.</summary>
    public ITypeSymbol Type { get; } = type;

    public bool IsConstant { get; } = isConstant;

    public bool IsOnMetrics => Tag is not null && ((AttributeReader.Number(Tag, OptionNames.On) ?? TagReading.DefaultSignals) & Metrics) != 0;

    public IReadOnlyList<string> KeyWords => NameWords.Of(Key);

    public IReadOnlyList<string> Words => Name is null ? [] : NameWords.Of(Name.Split('.'));
}
