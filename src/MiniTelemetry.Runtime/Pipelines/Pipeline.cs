using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MiniTelemetry.Context;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Stdout;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Pipelines;

/// <summary>OpenTelemetry set up for stdout: three signals, one transport.</summary>
internal sealed class Pipeline : IDisposable
{
    private readonly TelemetrySettings _settings;
    private readonly StdoutOutput? _output;
    private readonly SpanPipeline? _spans;
    private readonly MetricPipeline? _metrics;
    private readonly LogPipeline? _logs;
    private readonly SdkEvents? _sdkEvents;
    private readonly ProcessEnd? _processEnd;
    private readonly ResourceBuilder _resource;
    private readonly List<ILoggerFactory> _hosts = [];
    private readonly List<LogPipeline> _hostLogs = [];
    private readonly ManualResetEventSlim _hasEndedWhole = new();
    private TimeSpan _flushTimeout;
    private int _ended;

    private Pipeline(TelemetrySettings settings, bool underHost)
    {
        _settings = settings;
        Context = new ProcessContext(settings.Inherited.Values);
        _flushTimeout = settings.FlushTimeout;
        _resource = ResourceBuilder.CreateEmpty().AddAttributes(settings.Resource);
        if (settings.IsDisabled || settings.Stream == OutputStream.None)
            return;
        _output = new StdoutOutput(settings);
        TelemetryFaults.ReportTo(TellFault);
        _output.Introduce(_resource.Build());
        TelemetryNotices.TellTo(Warn);
        _sdkEvents = new SdkEvents(Warn);
        _spans = new SpanPipeline(settings, _resource, _output);
        _metrics = new MetricPipeline(settings, _resource, _output);
        _logs = new LogPipeline(settings, _resource, _output);
        FailureLog.AlsoOnSpan = settings.ExceptionsOnSpans;
        UseLastLoggers();
        UseContext();
        _processEnd = new ProcessEnd(FlushAtTheEnd, exception => LastWords.Write(LoggerFactory, exception), underHost);
        foreach (var warning in settings.Warnings)
            Warn(warning);
    }

    /// <summary>The context of the process. After the end it can still be changed, and nobody reads it.</summary>
    internal ProcessContext Context { get; }

    internal string ServiceName => _settings.ServiceName;

    internal bool IsOnStdout => _settings.Stream == OutputStream.Stdout;

    internal ILoggerFactory LoggerFactory => _logs is null || HasEnded ? NullLoggerFactory.Instance : _logs.Factory;

    private bool HasEnded => Volatile.Read(ref _ended) != 0;

    internal ILogger CreateLogger(string category)
    {
        try
        {
            return LoggerFactory.CreateLogger(category);
        }
        catch (ObjectDisposedException)
        {
            // It ended at this moment, on another thread.
            return NullLogger.Instance;
        }
    }

    internal static Pipeline Build(TelemetrySettings settings, bool underHost) => new(settings, underHost);

    /// <summary>Writes a line of our own into the stream.</summary>
    internal void Warn(string message) => _output?.Warn(message);

    /// <summary>A logger provider for one host: its logger factory sets its scopes, and would take those of another.</summary>
    internal ILoggerProvider? MakeLoggerProvider()
    {
        lock (_hosts)
        {
            if (_output is null || HasEnded)
                return null;
            _hostLogs.Add(new LogPipeline(_settings, _resource, _output));
            return _hostLogs[^1].Provider;
        }
    }

    /// <summary>Sends the wrappers' own records through the host's logging, where its filters and other providers see them.</summary>
    internal void UseLoggersOf(ILoggerFactory host)
    {
        lock (_hosts)
        {
            _hosts.Add(host);
            UseLastLoggers();
        }
    }

    /// <summary>Turns back to the host before, or to the own loggers: this host's are about to be disposed.</summary>
    internal void LeaveLoggersOf(ILoggerFactory host)
    {
        lock (_hosts)
        {
            _hosts.Remove(host);
            UseLastLoggers();
        }
    }

    /// <summary>Writes what has happened so far, for as long as the caller wants to wait; in Wait mode nothing is dropped for it.</summary>
    internal bool Flush(TimeSpan? timeout)
    {
        if (_output is null)
            return true;
        var deadline = new Deadline(timeout ?? _settings.FlushTimeout);
        if (HasEnded)
            return _hasEndedWhole.Wait(deadline.Left);
        return CollectMetrics(deadline) & _output.Flush(deadline.Left);
    }

    /// <summary>The same for a process that is about to end: from here on nothing waits for the reader longer than the flush may.</summary>
    internal void FlushAtTheEnd()
    {
        if (_output is not null && !HasEnded)
        {
            _output.BoundWaits(_settings.FlushTimeout);
            _output.WriteHeld();
        }

        Flush(null);
        if (_output is not null && !HasEnded)
            _output.BoundWaits(null);
    }

    // A reader of metrics that waits for room does so without end: let it, on a thread of its own.
    private bool CollectMetrics(Deadline deadline)
    {
        if (_settings.QueueFullMode != QueueFullMode.Wait)
            return _metrics!.Flush(deadline);
        var collection = Task.Run(() => _metrics!.Flush(deadline));
        return collection.Wait(deadline.Left) && collection.Result;
    }

    /// <summary>The reader has had its time: what comes after does not wait for it again.</summary>
    internal void GiveUpWaiting() => _flushTimeout = TimeSpan.Zero;

    /// <summary>Ends: no new telemetry, the last metrics, the last bytes. Bounded by the flush timeout; throws nothing.</summary>
    public void Dispose()
    {
        if (_output is null || Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        var deadline = new Deadline(_flushTimeout);
        _output.BoundWaits(deadline.Left);
        lock (_hosts)
            AmbientLoggers.Use(null);
        LeaveContext();
        End("the spans", () => _spans!.Shutdown(deadline.Left));
        End("the metrics", () => _metrics!.Shutdown(deadline.Left));
        _hostLogs.ForEach(logs => End("a host's logs", logs.Dispose));
        End("the logs", _logs!.Dispose);
        End("the SDK's events", _sdkEvents!.Dispose);
        TellFaults();
        TelemetryFaults.ReportTo(null);
        TelemetryNotices.TellTo(null);
        End("stdout", () => _output.Shutdown(deadline.Left));

        // Last: until here a signal or an exit waits for what is under way.
        _hasEndedWhole.Set();
        _processEnd!.Dispose();
    }

    // What one part throws (a sampler of the application's is disposed here) must not keep the others from ending.
    private static void End(string part, Action end)
    {
        try
        {
            end();
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(Telemetry), $"ending {part}");
        }
    }

    private void UseContext()
    {
        AmbientContext.Use(Context);
        InheritedParent.Use(_settings.Inherited.Parent);
        HttpPropagation.Enter();
    }

    private static void LeaveContext()
    {
        HttpPropagation.Leave();
        InheritedParent.Use(null);
        AmbientContext.Use(null);
    }

    private void UseLastLoggers()
    {
        if (_logs is null || HasEnded)
            return;
        if (_hosts is [.., var last])
            AmbientLoggers.Use(last);
        else
            AmbientLoggers.Use(_logs.Factory, LogPipeline.LowestLevel(_settings));
    }

    // One without its exception tells what became of the redaction: that is not to ask.
    private void TellFault(string what, Exception? fault)
    {
        if (fault is null)
            _output!.WarnAsIs(what);
        else
            Warn($"{what}: {ExceptionFacts.TypeName(fault)}: {ExceptionFacts.Message(fault)}");
    }

    private void TellFaults()
    {
        if (TelemetryFaults.Total is > 1 and var total)
            Warn($"{total} faults of telemetry itself were absorbed; each kind is told above once.");
    }
}
