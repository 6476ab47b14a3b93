using System.Diagnostics;
using MiniTelemetry.Hosting;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Pipelines;

/// <summary>One exporter's share of the output, with what it redacts. A second dispose does nothing.</summary>
internal sealed class ExporterLease : IDisposable
{
    private readonly ExporterOutput _shared;
    private readonly IRecordFormatter _formatter;
    private bool _isIntroduced;
    private int _returned;

    internal ExporterLease(ExporterOutput shared, StdoutExporterOptions options)
    {
        _shared = shared;
        Settings = shared.Settings.WithRedaction(options.Redact, options.MaskSecrets);
        _formatter = OutputFormatter.For(Settings);
    }

    internal TelemetrySettings Settings { get; }

    private bool IsSilent => Settings.Stream == OutputStream.None;

    internal BaseProcessor<Activity> SpanProcessor() =>
        IsSilent ? new SilentProcessor<Activity>() : _shared.Output.SpanProcessor(_formatter);

    internal BaseProcessor<LogRecord> LogProcessor() =>
        IsSilent ? new SilentProcessor<LogRecord>() : _shared.Output.LogProcessor(_formatter);

    internal BaseExporter<Metric> MetricExporter() => IsSilent ? new SilentExporter() : _shared.Output.MetricExporter(_formatter);

    /// <summary>Tells the format, before the first record, whom its provider is about.</summary>
    internal void Introduce(BaseProvider? provider)
    {
        if (Volatile.Read(ref _isIntroduced) || provider is null)
            return;
        lock (_formatter)
        {
            if (_isIntroduced)
                return;
            var resource = provider.GetResource();
            _formatter.UseResource(Settings.Redaction?.Pass(resource) ?? resource);
            _shared.Introduce(_formatter);
            Volatile.Write(ref _isIntroduced, true);
        }
    }

    /// <summary>Warns of them, at the first record: by then all loggers are there. An output that is not stdout does not concern them.</summary>
    internal void LookForConsoleLoggers(IServiceProvider services)
    {
        if (Settings.Stream == OutputStream.Stdout && ConsoleLoggers.AreIn(services))
            _shared.WarnOfConsoleLoggers();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) == 0)
            _shared.Return();
    }
}
