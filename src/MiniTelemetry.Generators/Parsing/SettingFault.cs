namespace MiniTelemetry.Generators.Parsing;

/// <summary>A setting that cannot be used as it is written, and for which its default holds.</summary>
/// <param name="Key">The key in <c>.editorconfig</c>.</param>
/// <param name="Value">What is written.</param>
/// <param name="Detail">What would be right.</param>
internal sealed record SettingFault(string Key, string Value, string Detail);
