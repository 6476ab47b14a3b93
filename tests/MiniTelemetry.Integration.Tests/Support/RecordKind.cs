namespace MiniTelemetry.Integration.Tests.Support;

internal enum RecordKind
{
    Span,
    Log,
    Metric,

    /// <summary>A line of telemetry's own: the resource, a warning, a drop notice.</summary>
    Own,
}
