namespace MiniTelemetry.Generators.Model;

/// <summary>A tag with the same value in every call.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Literal">The value as a C# expression.</param>
/// <param name="On">The signals, as their number; null for the default.</param>
/// <param name="AtStart">Whether samplers see it.</param>
internal sealed record ConstantTag(string Key, string Literal, int? On, bool AtStart);
