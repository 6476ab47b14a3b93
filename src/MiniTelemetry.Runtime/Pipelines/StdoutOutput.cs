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

/// <summary>Stdout as the pipeline sees it: the chosen format over the one transport. Or stderr, or nothing, where the options say so.</summary>
internal sealed class StdoutOutput : IDisposable
{
    private readonly IRecordFormatter _formatter;
    private readonly StdoutTransport _transport;
    private readonly OutputStream _stream;
    private readonly bool _isShared;
    private readonly Redaction? _redaction;
    private readonly bool _writeUnchangedMetrics;
    private readonly TransportUsers _users;
    private bool _writesSpans;
    private int _ended;

    internal StdoutOutput(TelemetrySettings settings)
    {
        _redaction = settings.Redaction;
        _writeUnchangedMetrics = settings.WriteUnchangedMetrics;
        FlushTimeout = settings.FlushTimeout;
        _stream = settings.Stream;
        _isShared = settings.Output is null;
        _transport = _isShared ? SharedTransport.Take(_stream, () => MakeTransport(settings)) : MakeTransport(settings);
        _formatter = OutputFormatter.For(settings, _transport);
        _users = TransportUsers.Of(_transport);
        _users.Begin(_formatter);
    }

    internal TimeSpan FlushTimeout { get; }

    internal BaseProcessor<Activity> SpanProcessor()
    {
        _writesSpans = true;
        _users.AddSpanWriter();
        return new StdoutSpanProcessor(_formatter, _transport);
    }

    internal BaseProcessor<LogRecord> LogProcessor() => new StdoutLogProcessor(_formatter, _transport);

    internal BaseExporter<Metric> MetricExporter() => new StdoutMetricExporter(_formatter, _transport, _writeUnchangedMetrics);

    /// <summary>Tells the format whom all that follows is about, and the stream too, unless that was told already.</summary>
    internal void Introduce(Resource resource, bool isTold = true)
    {
        _formatter.UseResource(_redaction?.Pass(resource) ?? resource);
        _users.Introduce(_formatter);
        if (isTold)
            Write(_formatter.WriteResource);
    }

    /// <summary>Writes a warning of our own, which may hold what others gave us.</summary>
    internal void Warn(string message) => WarnAsIs(_redaction?.Pass(Redaction.MessageKey, message) ?? message);

    /// <summary>Writes a warning of which nothing but ourselves is the author.</summary>
    internal void WarnAsIs(string message) => Write(buffer => _formatter.WriteNotice(buffer, DateTime.UtcNow, LogLevel.Warning, message, []));

    /// <summary>While the process flushes or ends: the longest that anything waits for the reader. Null ends it.</summary>
    internal void BoundWaits(TimeSpan? bound) => _transport.BoundWaits(bound);

    /// <summary>Writes what the format has held back until now: the process is about to end, or may be.</summary>
    internal void WriteHeld()
    {
        if (!_writesSpans)
            return;
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

    /// <summary>Writes what waits and ends. A second call does nothing.</summary>
    internal void Shutdown(TimeSpan timeout)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        BoundWaits(timeout);
        if (_writesSpans && _users.RemoveSpanWriter())
            WriteHeld();
        _users.Leave(_formatter);
        if (!(_isShared ? SharedTransport.Return(_stream, timeout) : _transport.Shutdown(timeout)))
            Tell($"MiniTelemetry: stdout did not take the last {_transport.QueuedBytes} bytes before the flush timeout.");
    }

    public void Dispose() => Shutdown(FlushTimeout);

    private StdoutTransport MakeTransport(TelemetrySettings settings)
    {
        StdoutTransport? made = null;
        return made = new(settings.Output ?? Open(settings.Stream), new StdoutTransportOptions
        {
            QueueBytes = settings.QueueSize,
            WhenFull = settings.QueueFullMode,
            DropNotice = (buffer, drops) => TransportUsers.Of(made!).WriteDrops(buffer, drops),
            ReportFailure = Tell,
        });
    }

    private static Stream Open(OutputStream stream) => stream switch
    {
        OutputStream.Stderr => PolledOutput.OpenStderr(),
        OutputStream.None => Stream.Null,
        _ => PolledOutput.OpenStdout(),
    };

    // Of a stderr that fails or stalls nothing can be told there.
    private void Tell(string message)
    {
        if (_stream == OutputStream.Stdout)
            StandardError.Write(message);
    }

    private void Write(Action<Utf8Buffer> write)
    {
        var buffer = Utf8Buffer.Rent();
        write(buffer);
        _transport.Enqueue(RecordBytes.Of(buffer, Signal.Own), urgent: true);
        Utf8Buffer.Return(buffer);
    }
}
