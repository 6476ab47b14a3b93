using System.Runtime.CompilerServices;

namespace MiniTelemetry.Benchmarks;

/// <summary>The same small work: bare (the Core methods) and with the generated wrapper.</summary>
public sealed partial class Wrapped
{
    private int _state = 1;

    [Traced, Timed, Counted]
    public partial int Sync(int value);

    [Traced, Timed, Counted]
    public partial Task<int> TaskAsync(int value);

    [Traced, Timed, Counted]
    public partial Task<int> YieldingTaskAsync(int value);

    [Traced, Timed, Counted]
    public partial ValueTask<int> ValueTaskAsync(int value);

    [Traced, Timed, Counted]
    public partial ValueTask<int> YieldingValueTaskAsync(int value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int SyncCore(int value) => _state += value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> TaskAsyncCore(int value)
    {
        await Task.CompletedTask;
        return _state += value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async Task<int> YieldingTaskAsyncCore(int value)
    {
        await Task.Yield();
        return _state += value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> ValueTaskAsyncCore(int value)
    {
        await Task.CompletedTask;
        return _state += value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public async ValueTask<int> YieldingValueTaskAsyncCore(int value)
    {
        await Task.Yield();
        return _state += value;
    }
}
