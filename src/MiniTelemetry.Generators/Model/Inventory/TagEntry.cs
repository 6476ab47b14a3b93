namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>A tag, as it stands in the code once.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Of">The full name of the method or type that it belongs to.</param>
/// <param name="Source">The value as code: <c>cart.Items.Count</c>, <c>result.Total</c>, a literal.</param>
/// <param name="Signals">The signals that carry it, as their number.</param>
/// <param name="IsRedacted">Whether <c>[redacted]</c> stands for the value.</param>
internal sealed record TagEntry(string Key, string Of, string Source, int Signals, bool IsRedacted);
