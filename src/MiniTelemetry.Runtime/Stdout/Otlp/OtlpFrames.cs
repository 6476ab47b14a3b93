using System.Diagnostics;
using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>
/// What stands around the records of one resource: it, the scope, and of metrics the metric. Each is rendered once, and so small that a
/// record finds room beside it. Thread-safe.
/// </summary>
internal sealed class OtlpFrames
{
    /// <summary>Container runtimes split lines at 16 KiB; a line is shorter, its newline included.</summary>
    public const int MaxLine = 16 * 1024 - 1;

    private const int MaxResource = 4096;
    private const int MaxScope = 2048;
    private const int MaxMetric = 1024;
    private const int MaxUrl = 256;
    private const int MostScopes = 512;
    private const int MostMetrics = 2048;

    private readonly Redaction? _redaction;
    private readonly byte[] _resource;
    private readonly FrameCache<ActivitySource> _spans;
    private readonly FrameCache<string> _logs;
    private readonly FrameCache<MeterKey> _meters;
    private readonly FrameCache<Metric> _metrics;

    /// <summary>Makes the frames of a resource.</summary>
    /// <param name="resource">The resource; what is not to be told of it is out already.</param>
    /// <param name="redaction">What the scopes' attributes are passed through; null where none is asked for.</param>
    public OtlpFrames(Resource resource, Redaction? redaction)
    {
        _redaction = redaction;
        _resource = Rendered(buffer => WriteResource(buffer, resource));
        _spans = new(MostScopes, RenderSpans);
        _logs = new(MostScopes, name => Render("Logs", "logRecords", null, buffer => WriteScope(buffer, name, null, null)));
        _meters = new(MostScopes, RenderMeter);
        _metrics = new(MostMetrics, RenderMetric);
        Own = Render("Logs", "logRecords", null, buffer => WriteScope(buffer, OwnScope.Name, OwnScope.Version, null));
    }

    /// <summary>The frame of our own messages.</summary>
    public LineFrame Own { get; }

    [MethodImpl(HotPath.Options)]
    public LineFrame OfSpans(ActivitySource source) => _spans.Of(source);

    [MethodImpl(HotPath.Options)]
    public LineFrame OfLogs(string? category) => _logs.Of(category ?? "");

    public LineFrame OfMetric(Metric metric) => _metrics.Of(metric);

    private LineFrame RenderSpans(ActivitySource source) =>
        Render("Spans", "spans", source.TelemetrySchemaUrl, buffer => WriteScope(buffer, source.Name, source.Version, source.Tags));

    private LineFrame RenderMeter(MeterKey meter) =>
        Render("Metrics", "metrics", meter.SchemaUrl, buffer => WriteScope(buffer, meter.Name, meter.Version, meter.Tags));

    private LineFrame RenderMetric(Metric metric)
    {
        var meter = _meters.Of(new MeterKey(metric.MeterName, metric.MeterVersion, metric.MeterTags, metric.MeterSchemaUrl));
        return new LineFrame(Rendered(buffer => WriteMetric(buffer, metric)), "]}}"u8, meter);
    }

    private LineFrame Render(string signal, string records, string? schemaUrl, Action<Utf8Buffer> writeScope)
    {
        var prefix = Rendered(buffer =>
        {
            TextEscaping.WriteAscii(buffer, $"{{\"resource{signal}\":[{{");
            buffer.Write(_resource);
            TextEscaping.WriteAscii(buffer, $",\"scope{signal}\":[{{\"scope\":");
            buffer.Write(Rendered(writeScope));
            TextEscaping.WriteAscii(buffer, $",\"{records}\":[");
        });
        var suffix = Rendered(buffer =>
        {
            buffer.Write((byte)']');
            WriteSchemaUrl(buffer, schemaUrl);
            buffer.Write("}]}]}\n"u8);
        });
        return new LineFrame(prefix, suffix);
    }

    private static void WriteResource(Utf8Buffer buffer, Resource resource)
    {
        var list = OtlpAttributes.Begin(buffer, redaction: null, "{\"attributes\":["u8);
        foreach (var (key, value) in resource.Attributes) list.AddPassed(key, value);
        list.End();
        if (buffer.Length == 0) buffer.Write((byte)'{');
        buffer.Write((byte)'}');
        OtlpBound.Fit(buffer, MaxResource);
        var attributes = buffer.Written.ToArray();
        buffer.Truncate(0);
        buffer.Write("\"resource\":"u8);
        buffer.Write(attributes);
        WriteSchemaUrl(buffer, resource.SchemaUrl);
    }

    private void WriteScope(Utf8Buffer buffer, string name, string? version, IEnumerable<KeyValuePair<string, object?>>? attributes)
    {
        OtlpValues.WriteText(buffer, "{\"name\":"u8, name);
        if (version is { Length: > 0 }) OtlpValues.WriteText(buffer, ",\"version\":"u8, version);
        var list = OtlpAttributes.Begin(buffer, _redaction, ",\"attributes\":["u8);
        foreach (var (key, value) in attributes ?? []) list.Add(key, value);
        list.End();
        buffer.Write((byte)'}');
        OtlpBound.Fit(buffer, MaxScope);
    }

    private static void WriteMetric(Utf8Buffer buffer, Metric metric)
    {
        OtlpValues.WriteText(buffer, "{\"name\":"u8, metric.Name);
        if (metric.Description is { Length: > 0 } description) OtlpValues.WriteText(buffer, ",\"description\":"u8, description);
        if (metric.Unit is { Length: > 0 } unit) OtlpValues.WriteText(buffer, ",\"unit\":"u8, unit);
        buffer.Write((byte)'}');
        OtlpBound.Fit(buffer, MaxMetric);
        buffer.Truncate(buffer.Length - 1);
        OtlpMetric.WriteKind(buffer, metric);
    }

    private static void WriteSchemaUrl(Utf8Buffer buffer, string? url)
    {
        if (url is not { Length: > 0 }) return;
        buffer.Write(",\"schemaUrl\":"u8);
        JsonText.WriteString(buffer, url, MaxUrl);
    }

    private static byte[] Rendered(Action<Utf8Buffer> write)
    {
        var buffer = new Utf8Buffer();
        write(buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>A meter as the SDK tells of it, metric by metric; its attributes are the same object for all of its metrics.</summary>
    private readonly record struct MeterKey(
        string Name, string? Version, IEnumerable<KeyValuePair<string, object?>>? Tags, string? SchemaUrl);
}
