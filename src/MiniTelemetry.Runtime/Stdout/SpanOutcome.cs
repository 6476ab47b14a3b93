namespace MiniTelemetry.Stdout;

/// <summary>How a span ended.</summary>
internal enum SpanOutcome
{
    Ok,
    Error,
    Cancelled,
    ExpectedError,
}
