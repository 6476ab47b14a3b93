using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Benchmarks;

/// <summary>The level is off, in a logger factory with a provider.</summary>
public class LogOff : LogBenchmarks
{
    /// <summary>Without a logger of its own, and no telemetry runs.</summary>
    [Benchmark, BenchmarkCategory("2 three values")]
    public void Three_LogEvent_ambient() => LogMethods.Three_ambient(42, 99.90m, "C-7");

    protected override ILoggerFactory Loggers() =>
        LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Warning).AddProvider(new TakingProvider(formats: false)));
}
