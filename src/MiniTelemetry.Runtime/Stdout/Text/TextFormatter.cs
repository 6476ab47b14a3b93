using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>One line a record, for people and grep; docs/formats/text.md has the grammar.</summary>
internal sealed class TextFormatter(TextFormatterOptions options) : IRecordFormatter
{
    private const string OwnScope = "MiniTelemetry";

    private readonly TextLine _line = new(options);
    private Resource _resource = Resource.Empty;

    [MethodImpl(HotPath.Options)]
    public void WriteSpan(Utf8Buffer buffer, Activity span) => TextSpan.Write(_line, buffer, span);

    [MethodImpl(HotPath.Options)]
    public void WriteLog(Utf8Buffer buffer, LogRecord record) => TextLog.Write(_line, buffer, record);

    public void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point) => TextMetric.Write(_line, buffer, metric, point);

    public void UseResource(Resource resource) => _resource = resource;

    public void WriteResource(Utf8Buffer buffer)
    {
        BeginOwn(buffer, DateTime.UtcNow, LogLevel.Information, "telemetry started");
        var list = TextAttributes.Begin(buffer, redaction: null);
        foreach (var (key, value) in _resource.Attributes) list.Add(key, value);
        list.End();
        buffer.Write((byte)'\n');
    }

    public void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        BeginOwn(buffer, utc, level, message);
        var list = TextAttributes.Begin(buffer, options.Redaction);
        foreach (var (key, value) in attributes) list.Add(key, value);
        list.End();
        buffer.Write((byte)'\n');
    }

    public void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops)
    {
        BeginOwn(buffer, utc, LogLevel.Warning, DropReport.Message);
        var list = TextAttributes.Begin(buffer, redaction: null);
        DropReport.Write(list, drops);
        list.End();
        buffer.Write((byte)'\n');
    }

    private void BeginOwn(Utf8Buffer buffer, DateTime utc, LogLevel level, string message)
    {
        _line.Begin(buffer, utc, TextColours.NameOf(level), TextColours.Of(level), OwnScope);
        var start = buffer.Length;
        TextEscaping.WriteText(buffer, message);
        TextMessage.GuardAgainstForgedIds(buffer, start);
    }
}
