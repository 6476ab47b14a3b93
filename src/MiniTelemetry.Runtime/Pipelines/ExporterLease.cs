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
    private bool _isIntroduced;
    private int _returned;

    internal ExporterLease(ExporterOutput shared, StdoutExporterOptions options)
    {
        _shared = shared;
        Settings = shared.Settings.WithRedaction(options.Redact, options.MaskSecrets);
        _formatter = OutputFormatter.For(Settings, shared.Output.Formatter);
    }

    internal TelemetrySettings Settings { get; }

    internal BaseProcessor<Activity> SpanProcessor() => _shared.Output.SpanProcessor(_formatter);

    internal BaseProcessor<LogRecord> LogProcessor() => _shared.Output.LogProcessor(_formatter);

    internal BaseExporter<Metric> MetricExporter() => _shared.Output.MetricExporter(_formatter);

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

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) == 0)
            _shared.Return();
    }
}
