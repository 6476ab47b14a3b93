using System.Diagnostics;
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
    private int _returned;

    internal ExporterLease(ExporterOutput shared, StdoutExporterOptions options)
    {
        _shared = shared;
        Settings = shared.Settings.WithRedaction(options.Redact, options.MaskSecrets);
        _formatter = OutputFormatter.For(Settings);
    }

    internal TelemetrySettings Settings { get; }

    internal BaseProcessor<Activity> SpanProcessor() => _shared.Output.SpanProcessor(_formatter);

    internal BaseProcessor<LogRecord> LogProcessor() => _shared.Output.LogProcessor(_formatter);

    internal BaseExporter<Metric> MetricExporter() => _shared.Output.MetricExporter(_formatter);

    internal void Introduce(BaseProvider? provider) => _shared.Introduce(provider, Settings.Redaction);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) == 0)
            _shared.Return();
    }
}
