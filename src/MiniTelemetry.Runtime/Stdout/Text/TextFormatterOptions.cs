using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>How the text format looks; the defaults suit a pipe or a file.</summary>
internal sealed record TextFormatterOptions
{
    public bool Colour { get; init; }

    /// <summary>For a reader at a terminal: ids cut to eight digits and span durations in one column.</summary>
    public bool Terminal { get; init; }

    /// <summary>What the records are passed through; null where none is asked for.</summary>
    public Redaction? Redaction { get; init; }
}
