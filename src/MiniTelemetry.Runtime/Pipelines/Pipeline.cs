using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MiniTelemetry.Instrumentation;
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
    private int _ended;

    private Pipeline(TelemetrySettings settings, bool underHost)
    {
        _settings = settings;
        _resource = ResourceBuilder.CreateEmpty().AddAttributes(settings.Resource);
        if (settings.IsDisabled)
            return;
        _output = new StdoutOutput(settings);
        _output.Write(_resource.Build());
        TelemetryFaults.ReportTo((what, fault) => Warn($"{what}: {ExceptionFacts.TypeName(fault)}: {ExceptionFacts.Message(fault)}"));
        _sdkEvents = new SdkEvents(Warn);
        _spans = new SpanPipeline(settings, _resource, _output);
        _metrics = new MetricPipeline(settings, _resource, _output);
        _logs = new LogPipeline(settings, _resource, _output);
        FailureLog.AlsoOnSpan = settings.ExceptionsOnSpans;
        FailureLog.Use(_logs.Factory);
        _processEnd = new ProcessEnd(() => Flush(null), exception => LastWords.Write(LoggerFactory, exception), underHost);
        foreach (var warning in settings.Warnings)
            Warn(warning);
    }

    internal string ServiceName => _settings.ServiceName;

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

    internal bool Flush(TimeSpan? timeout)
    {
        if (_output is null || HasEnded)
            return true;
        var deadline = new Deadline(timeout ?? _settings.FlushTimeout);
        var collected = _metrics!.Flush(deadline.Left);
        return _output.Flush(deadline.Left) && collected;
    }

    /// <summary>Ends: no new telemetry, the last metrics, the last bytes. Bounded by the flush timeout.</summary>
    public void Dispose()
    {
        if (_output is null || Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        var deadline = new Deadline(_settings.FlushTimeout);
        _processEnd!.Dispose();
        lock (_hosts)
            FailureLog.Use(null);
        _spans!.Shutdown(deadline.Left);
        _metrics!.Shutdown(deadline.Left);
        _hostLogs.ForEach(logs => logs.Dispose());
        _logs!.Dispose();
        _sdkEvents!.Dispose();
        TellFaults();
        TelemetryFaults.ReportTo(null);
        _output.Shutdown(deadline.Left);
    }

    private void UseLastLoggers()
    {
        if (_logs is not null && !HasEnded)
            FailureLog.Use(_hosts is [.., var last] ? last : _logs.Factory);
    }

    private void TellFaults()
    {
        if (TelemetryFaults.Total is > 1 and var total)
            Warn($"{total} faults of telemetry itself were absorbed; each kind is told above once.");
    }
}
