namespace MiniTelemetry.Stdout;

/// <summary>What is told of a span that has ended, formatted when it ended: its values may change afterwards.</summary>
/// <param name="Name">Masked and cut, not escaped.</param>
/// <param name="Start">When it started: that can be set until it ends.</param>
/// <param name="Ticks">When it ended.</param>
/// <param name="Outcome">How.</param>
/// <param name="Status">What the status says of a failure, after the redaction. Null if nothing.</param>
/// <param name="Attributes">As they stand behind the name, the TAB included.</param>
/// <param name="Items">Its events and links; null if it has none.</param>
/// <param name="Missing">How many events and links there was no room for.</param>
internal readonly record struct SpanEnd(
    string Name, long Start, long Ticks, SpanOutcome Outcome, string? Status, byte[] Attributes, List<SpanItem>? Items, int Missing);
