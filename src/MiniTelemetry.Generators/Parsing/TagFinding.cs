namespace MiniTelemetry.Generators.Parsing;

/// <summary>A fault of a tag.</summary>
internal sealed class TagFinding
{
    private TagFinding(TagFault fault, string detail, string? option, bool drops)
    {
        Fault = fault;
        Detail = detail;
        Option = option;
        Drops = drops;
    }

    public TagFault Fault { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Detail { get; }

    /// <summary>The option to blame; null for the attribute.</summary>
    public string? Option { get; }

    /// <summary>Whether the tag, or on a parameter this reading of it, is left out.</summary>
    public bool Drops { get; }

    public static TagFinding Drop(TagFault fault, string detail, string? option = null) => new(fault, detail, option, drops: true);

    public static TagFinding Keep(TagFault fault, string detail, string? option = null) => new(fault, detail, option, drops: false);
}
