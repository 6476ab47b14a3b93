using BenchmarkDotNet.Attributes;

namespace MiniTelemetry.Benchmarks;

/// <summary>The SDK listens, records everything and exports nothing.</summary>
public class WrapperOn : WrapperBenchmarks
{
    private Listening? _listening;

    [GlobalSetup]
    public void Start() => _listening = new Listening();

    [GlobalCleanup]
    public void Stop() => _listening?.Dispose();
}
