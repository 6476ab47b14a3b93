using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Benchmarks;

/// <summary>A provider that asks for the formatted message, as console loggers do.</summary>
public class LogFormatted : LogBenchmarks
{
    protected override ILoggerFactory Loggers() => LoggerFactory.Create(static builder => builder.AddProvider(new TakingProvider(formats: true)));
}
