using System.Diagnostics;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>The scope that a host's logger factory opens around every record, with the ids that the line has already.</summary>
internal static class HostScope
{
    public static bool RepeatsIds(LogRecord record, string key, object? value) => key switch
    {
        "TraceId" => value is string id && id == record.TraceId.ToHexString(),
        "SpanId" => value is string id && id == record.SpanId.ToHexString(),
        "ParentId" => value is string id && Activity.Current is { } span && id == span.ParentSpanId.ToHexString(),
        _ => false,
    };
}
