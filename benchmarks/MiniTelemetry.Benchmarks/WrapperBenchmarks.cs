using BenchmarkDotNet.Attributes;

namespace MiniTelemetry.Benchmarks;

/// <summary>A wrapped call against the bare one and against careful hand-written instrumentation.</summary>
[Config(typeof(InProcess))]
public abstract class WrapperBenchmarks
{
    private readonly Wrapped _wrapped = new();
    private readonly HandWritten _hand = new(new Wrapped());

    [Benchmark, BenchmarkCategory("1 int")]
    public int Sync_bare() => _wrapped.SyncCore(1);

    [Benchmark(Baseline = true), BenchmarkCategory("1 int")]
    public int Sync_hand() => _hand.Sync(1);

    [Benchmark, BenchmarkCategory("1 int")]
    public int Sync_wrapped() => _wrapped.Sync(1);

    [Benchmark, BenchmarkCategory("2 Task completed")]
    public Task<int> Task_bare() => _wrapped.TaskAsyncCore(1);

    [Benchmark(Baseline = true), BenchmarkCategory("2 Task completed")]
    public Task<int> Task_hand() => _hand.TaskAsync(1);

    [Benchmark, BenchmarkCategory("2 Task completed")]
    public Task<int> Task_wrapped() => _wrapped.TaskAsync(1);

    [Benchmark, BenchmarkCategory("3 Task yielding")]
    public async Task<int> Yielding_bare() => await _wrapped.YieldingTaskAsyncCore(1);

    [Benchmark(Baseline = true), BenchmarkCategory("3 Task yielding")]
    public async Task<int> Yielding_hand() => await _hand.YieldingTaskAsync(1);

    [Benchmark, BenchmarkCategory("3 Task yielding")]
    public async Task<int> Yielding_wrapped() => await _wrapped.YieldingTaskAsync(1);

    [Benchmark, BenchmarkCategory("4 ValueTask completed")]
    public ValueTask<int> ValueTask_bare() => _wrapped.ValueTaskAsyncCore(1);

    [Benchmark(Baseline = true), BenchmarkCategory("4 ValueTask completed")]
    public ValueTask<int> ValueTask_hand() => _hand.ValueTaskAsync(1);

    [Benchmark, BenchmarkCategory("4 ValueTask completed")]
    public ValueTask<int> ValueTask_wrapped() => _wrapped.ValueTaskAsync(1);

    [Benchmark, BenchmarkCategory("5 ValueTask yielding")]
    public async Task<int> Yielding_value_bare() => await _wrapped.YieldingValueTaskAsyncCore(1);

    [Benchmark(Baseline = true), BenchmarkCategory("5 ValueTask yielding")]
    public async Task<int> Yielding_value_hand() => await _hand.YieldingValueTaskAsync(1);

    [Benchmark, BenchmarkCategory("5 ValueTask yielding")]
    public async Task<int> Yielding_value_wrapped() => await _wrapped.YieldingValueTaskAsync(1);
}
