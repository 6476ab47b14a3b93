using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Redacting;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Pipelines;

/// <summary>Stdout as the pipeline sees it: the chosen format over the one transport.</summary>
internal sealed class StdoutOutput : IDisposable
{
    private readonly IRecordFormatter _formatter;
    private readonly StdoutTransport _transport;
    private readonly Redaction? _redaction;
    private readonly bool _writeUnchangedMetrics;

    internal StdoutOutput(TelemetrySettings settings)
    {
        _formatter = OutputFormatter.For(settings);
        _redaction = settings.Redaction;
        _writeUnchangedMetrics = settings.WriteUnchangedMetrics;
        _transport = new StdoutTransport(settings.Output ?? PolledStdout.Open(), new StdoutTransportOptions
        {
            QueueBytes = settings.QueueSize,
            WhenFull = settings.QueueFullMode,
            DropNotice = (buffer, drops) => _formatter.WriteDrops(buffer, DateTime.UtcNow, drops),
        });
    }

    internal IRecordFormatter Formatter => _formatter;

    internal BaseProcessor<Activity> SpanProcessor(IRecordFormatter? formatter = null) =>
        new StdoutSpanProcessor(formatter ?? _formatter, _transport);

    internal BaseProcessor<LogRecord> LogProcessor(IRecordFormatter? formatter = null) =>
        new StdoutLogProcessor(formatter ?? _formatter, _transport);

    internal BaseExporter<Metric> MetricExporter(IRecordFormatter? formatter = null) =>
        new StdoutMetricExporter(formatter ?? _formatter, _transport, _writeUnchangedMetrics);

    /// <summary>Says whom the stream is about.</summary>
    internal void Introduce(Resource resource)
    {
        _formatter.UseResource(_redaction?.Pass(resource) ?? resource);
        WriteResource(_formatter);
    }

    internal void WriteResource(IRecordFormatter formatter) => Write(formatter.WriteResource);

    /// <summary>Writes a warning of our own, which may hold what others gave us.</summary>
    internal void Warn(string message) => WarnAsIs(_redaction?.Pass(Redaction.MessageKey, message) ?? message);

    /// <summary>Writes a warning of which nothing but ourselves is the author.</summary>
    internal void WarnAsIs(string message) => Write(buffer => _formatter.WriteNotice(buffer, DateTime.UtcNow, LogLevel.Warning, message, []));

    /// <summary>While the process flushes or ends: the longest that anything waits for the reader. Null ends it.</summary>
    internal void BoundWaits(TimeSpan? bound) => _transport.BoundWaits(bound);

    /// <summary>Writes what the format has held back until now: the process is about to end, or may be.</summary>
    internal void WriteHeld()
    {
        try
        {
            HeldRecords.Send(_transport, _formatter.WriteHeld);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(StdoutOutput), "spans that are held");
        }
    }

    internal bool Flush(TimeSpan timeout) => _transport.Flush(timeout);

    internal void Shutdown(TimeSpan timeout)
    {
        BoundWaits(timeout);
        WriteHeld();
        if (!_transport.Shutdown(timeout))
            StandardError.Write($"MiniTelemetry: stdout did not take the last {_transport.QueuedBytes} bytes before the flush timeout.");
    }

    public void Dispose() => _transport.Dispose();

    private void Write(Action<Utf8Buffer> write)
    {
        var buffer = Utf8Buffer.Rent();
        write(buffer);
        _transport.Enqueue(RecordBytes.Of(buffer, Signal.Own), urgent: true);
        Utf8Buffer.Return(buffer);
    }
}
