using System.Diagnostics;

namespace MiniTelemetry.Stdout;

/// <summary>Names a span. Its own id is random enough for the hash; its trace's is compared all the same.</summary>
internal readonly record struct SpanKey(ActivityTraceId Trace, ActivitySpanId Span)
{
    public static SpanKey Of(Activity span) => new(span.TraceId, span.SpanId);

    public override int GetHashCode() => Span.GetHashCode();
}
