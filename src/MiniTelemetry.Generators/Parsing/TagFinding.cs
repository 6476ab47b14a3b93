namespace MiniTelemetry.Generators.Parsing;

/// <summary>A fault of a tag.</summary>
internal sealed class TagFinding(TagFault fault, string detail, string? option, bool drops)
{
    public TagFault Fault { get; } = fault;

    /// <summary>What is wrong and what to do.</summary>
    public string Detail { get; } = detail;

    /// <summary>The option to blame; null for the attribute.</summary>
    public string? Option { get; } = option;

    /// <summary>Whether the tag, or on a parameter this reading of it, is left out.</summary>
    public bool Drops { get; } = drops;
}
