namespace MiniTelemetry.Generators.Model;

/// <summary>A tag whose value is found in each call.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Value">The expression handed to the runtime.</param>
/// <param name="Path">The lambda that reads the value from <paramref name="Value"/>; null for the value itself.</param>
/// <param name="On">The signals, as their number; null for the default.</param>
/// <param name="AtStart">Whether samplers see it.</param>
internal sealed record TagSource(string Key, string Value, string? Path, int? On, bool AtStart);
