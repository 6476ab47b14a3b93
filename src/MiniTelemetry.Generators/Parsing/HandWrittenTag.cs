namespace MiniTelemetry.Generators.Parsing;

/// <summary>A tag that is set right after a span is opened by hand.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Parameter">The parameter whose value it takes; null for a constant.</param>
/// <param name="Value">The path of members from the parameter, empty for the parameter itself; a constant's C# expression.</param>
internal sealed record HandWrittenTag(string Key, string? Parameter, string Value);
