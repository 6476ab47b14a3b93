namespace MiniTelemetry.Generators.Model;

/// <summary>A value that a call of a log method keeps.</summary>
/// <param name="Name">The field's name as it is written in code.</param>
/// <param name="Type">The field's type.</param>
/// <param name="Value">The parameter whose value it gets.</param>
/// <param name="Path">The lambda that reads it from <paramref name="Value"/>; null for the value itself.</param>
/// <param name="Key">The attribute that the path is read for.</param>
internal sealed record LogField(string Name, string Type, string Value, string? Path, string Key);
