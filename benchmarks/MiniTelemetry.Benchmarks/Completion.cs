using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Benchmarks;

/// <summary>What the record of a success, or the question whether anybody wants it, adds to the cheapest wrapper.</summary>
[Config(typeof(InProcess))]
public partial class Completion
{
    private int _state = 1;
    private Telemetry? _telemetry;
    private ILoggerFactory? _host;

    public enum Loggers
    {
        OwnAtInformation,
        HostAtInformation,
        OwnAtDebug,
    }

    [ParamsAllValues]
    public Loggers To { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _telemetry = Telemetry.Start(new TelemetryOptions
        {
            ServiceName = "benchmark",
            UseEnvironment = false,
            Output = Stream.Null,
            MinimumLogLevel = To == Loggers.OwnAtDebug ? LogLevel.Debug : null,
        });
        if (To != Loggers.HostAtInformation)
            return;
        _host = LoggerFactory.Create(logging => logging.AddProvider(_telemetry.Pipeline.MakeLoggerProvider()!));
        AmbientLoggers.Use(_host);
    }

    [GlobalCleanup]
    public void Stop()
    {
        _telemetry?.Dispose();
        _host?.Dispose();
    }

    [Benchmark(Baseline = true)]
    public int Bare() => CountCore(1);

    [Benchmark]
    public int Wrapped() => Count(1);

    [Counted]
    public partial int Count(int value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountCore(int value) => _state += value;
}
