namespace MiniTelemetry;

/// <summary>The signals of OpenTelemetry that a tag may be put on.</summary>
[Flags]
public enum Signals
{
    /// <summary>No signal.</summary>
    None = 0,

    /// <summary>The span of the call.</summary>
    Span = 1,

    /// <summary>The measurements of the call. Use values from a small, bounded set: each new one makes a new time series.</summary>
    Metrics = 2,

    /// <summary>The log records that the wrapper writes itself, such as the record of a failure.</summary>
    Logs = 4,
}
