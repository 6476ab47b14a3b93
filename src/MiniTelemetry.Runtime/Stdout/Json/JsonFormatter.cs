using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Redacting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>One flat object a line, for jq and log stores; docs/formats/json.md has the fields.</summary>
internal sealed class JsonFormatter(Redaction? redaction) : IRecordFormatter
{
    private const string OwnScope = "MiniTelemetry";

    private readonly JsonLine _line = new(redaction);
    private Resource _resource = Resource.Empty;

    public void WriteSpan(Utf8Buffer buffer, Activity span) => JsonSpan.Write(_line, buffer, span);

    public void WriteLog(Utf8Buffer buffer, LogRecord record) => JsonLog.Write(_line, buffer, record);

    public void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point) => JsonMetric.Write(_line, buffer, metric, point);

    public void UseResource(Resource resource)
    {
        _resource = resource;
        _line.UseResource(resource);
    }

    public void WriteResource(Utf8Buffer buffer)
    {
        _line.Begin(buffer, DateTime.UtcNow, "INFO"u8, "\",\"kind\":\"resource\""u8, OwnScope);
        WriteMessage(buffer, "telemetry started");
        var list = JsonAttributes.Begin(buffer, redaction: null);
        foreach (var (key, value) in _resource.Attributes) list.Add(key, value);
        list.End();
        JsonLine.End(buffer);
    }

    public void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        _line.Begin(buffer, utc, TextColours.NameOf(level), JsonLog.Kind, OwnScope);
        WriteMessage(buffer, message);
        var list = JsonAttributes.Begin(buffer, redaction);
        foreach (var (key, value) in attributes) list.Add(key, value);
        list.End();
        JsonLine.End(buffer);
    }

    public void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops)
    {
        _line.Begin(buffer, utc, TextColours.NameOf(LogLevel.Warning), JsonLog.Kind, OwnScope);
        WriteMessage(buffer, DropReport.Message);
        var list = JsonAttributes.Begin(buffer, redaction: null);
        DropReport.Write(list, drops);
        list.End();
        JsonLine.End(buffer);
    }

    private static void WriteMessage(Utf8Buffer buffer, string message)
    {
        buffer.Write(",\"message\":"u8);
        JsonText.WriteString(buffer, message);
    }
}
