namespace MiniTelemetry.Benchmarks;

/// <summary>Nothing listens.</summary>
public class WrapperOff : WrapperBenchmarks;
