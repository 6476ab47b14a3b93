using System.Threading.Tasks.Sources;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Something to wait for, again and again without an allocation; whoever completes it runs what waits.</summary>
internal sealed class ManualSource : IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;

    internal ValueTask Wait() => new(this, _core.Version);

    internal void Complete() => _core.SetResult(true);

    public void GetResult(short token)
    {
        _core.GetResult(token);
        _core.Reset();
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
