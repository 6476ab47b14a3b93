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
    private int _ended;

    private Pipeline(TelemetrySettings settings, bool underHost)
    {
        _settings = settings;
        if (settings.IsDisabled)
            return;
        var resource = ResourceBuilder.CreateEmpty().AddAttributes(settings.Resource);
        _output = new StdoutOutput(settings);
        _output.Write(resource.Build());
        TelemetryFaults.ReportTo((what, fault) => Warn($"{what}: {ExceptionFacts.TypeName(fault)}: {ExceptionFacts.Message(fault)}"));
        _sdkEvents = new SdkEvents(Warn);
        _spans = new SpanPipeline(settings, resource, _output);
        _metrics = new MetricPipeline(settings, resource, _output);
        _logs = new LogPipeline(settings, resource, _output);
        FailureLog.AlsoOnSpan = settings.ExceptionsOnSpans;
        FailureLog.Use(_logs.Factory);
        _processEnd = new ProcessEnd(() => Flush(null), exception => LastWords.Write(LoggerFactory, exception), underHost);
        foreach (var warning in settings.Warnings)
            Warn(warning);
    }

    internal string ServiceName => _settings.ServiceName;

    internal ILoggerFactory LoggerFactory => _logs?.Factory ?? NullLoggerFactory.Instance;

    internal ILoggerProvider? LoggerProvider => _logs?.Provider;

    internal static Pipeline Build(TelemetrySettings settings, bool underHost) => new(settings, underHost);

    /// <summary>Writes a line of our own into the stream.</summary>
    internal void Warn(string message) => _output?.Warn(message);

    /// <summary>Sends the wrappers' own records through the host's logging, where its filters and other providers see them.</summary>
    internal void UseLoggersOf(ILoggerFactory host)
    {
        if (_logs is not null)
            FailureLog.Use(host);
    }

    internal bool Flush(TimeSpan? timeout)
    {
        if (_output is null || Volatile.Read(ref _ended) != 0)
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
        FailureLog.Use(null);
        _spans!.Shutdown(deadline.Left);
        _metrics!.Shutdown(deadline.Left);
        _logs!.Dispose();
        _sdkEvents!.Dispose();
        TellFaults();
        TelemetryFaults.ReportTo(null);
        _output.Shutdown(deadline.Left);
    }

    private void TellFaults()
    {
        if (TelemetryFaults.Total is > 1 and var total)
            Warn($"{total} faults of telemetry itself were absorbed; each kind is told above once.");
    }
}
