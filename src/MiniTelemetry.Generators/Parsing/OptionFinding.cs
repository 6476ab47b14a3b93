namespace MiniTelemetry.Generators.Parsing;

/// <summary>An option that cannot be used as it is.</summary>
internal sealed class OptionFinding(string? option, string detail)
{
    /// <summary>The option to blame; null for the attribute.</summary>
    public string? Option { get; } = option;

    /// <summary>What is wrong and what to do.</summary>
    public string Detail { get; } = detail;
}
