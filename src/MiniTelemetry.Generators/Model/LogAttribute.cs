namespace MiniTelemetry.Generators.Model;

/// <summary>An attribute of a log method's signals.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Value">The value, as an expression in the struct of the values.</param>
/// <param name="On">The signals, as their number.</param>
internal sealed record LogAttribute(string Key, string Value, int On);
