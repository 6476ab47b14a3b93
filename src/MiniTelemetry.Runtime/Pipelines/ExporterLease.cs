using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MiniTelemetry.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// The output of one exporter, with the options that are its own, over the transport that it shares. A second dispose does nothing.
/// </summary>
internal sealed class ExporterLease : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StdoutOutput _output;
    private bool _isIntroduced;
    private int _returned;

    private ExporterLease(TelemetrySettings settings)
    {
        Settings = settings;
        _output = new StdoutOutput(settings);
        ExportersEnd.Enter(_output);
    }

    internal TelemetrySettings Settings { get; }

    internal bool IsSilent => Settings.Stream == OutputStream.None;

    /// <summary>Takes a share for an exporter of a provider that is being built.</summary>
    /// <param name="services">The provider's services, whose options hold for all exporters.</param>
    /// <param name="configure">Sets the options of this one.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    internal static ExporterLease Take(IServiceProvider services, Action<StdoutExporterOptions> configure)
    {
        // A fresh object: that of IOptions is shared by all exporters.
        var options = services.GetService<IOptionsFactory<StdoutExporterOptions>>()?.Create(Options.DefaultName) ?? new StdoutExporterOptions();
        configure(options);
        return new ExporterLease(TelemetrySettings.Read(
            options.AsTelemetryOptions(), Environment.GetEnvironmentVariable, nameof(StdoutExporterOptions)));
    }

    internal BaseProcessor<Activity> SpanProcessor() => IsSilent ? new SilentProcessor<Activity>() : _output.SpanProcessor();

    internal BaseProcessor<LogRecord> LogProcessor() => IsSilent ? new SilentProcessor<LogRecord>() : _output.LogProcessor();

    internal BaseExporter<Metric> MetricExporter() => IsSilent ? new SilentExporter() : _output.MetricExporter();

    /// <summary>Tells the format, before the first record, whom its provider is about.</summary>
    internal void Introduce(BaseProvider? provider)
    {
        if (Volatile.Read(ref _isIntroduced) || provider is null)
            return;
        lock (_gate)
        {
            if (_isIntroduced)
                return;
            var isFirst = ExportersEnd.TryBeFirst();
            _output.Introduce(provider.GetResource(), isTold: isFirst);
            if (isFirst)
                WarnOfEnvironment();
            Volatile.Write(ref _isIntroduced, true);
        }
    }

    /// <summary>Warns of them, at the first record: by then all loggers are there. An output that is not stdout does not concern them.</summary>
    internal void LookForConsoleLoggers(IServiceProvider services)
    {
        if (Settings.Stream == OutputStream.Stdout && ConsoleLoggers.AreIn(services) && ExportersEnd.TryWarnOfConsole())
            _output.Warn("A console logger writes to stdout too, so each log stands there twice. Take AddConsole() away, or call ClearProviders().");
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) != 0)
            return;
        ExportersEnd.Leave(_output);
        _output.Shutdown(Settings.FlushTimeout);
    }

    // The variables of the specification are the SDK's to warn of, where they are not about the output.
    private void WarnOfEnvironment()
    {
        foreach (var warning in Settings.Warnings.Where(static warning => warning.StartsWith("MINITELEMETRY_", StringComparison.Ordinal)))
            _output.Warn(warning);
    }
}
