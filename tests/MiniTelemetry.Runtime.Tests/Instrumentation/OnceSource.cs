using System.Threading.Tasks.Sources;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>The source of a value task, whose result may be read once.</summary>
internal sealed class OnceSource<T> : IValueTaskSource<T>
{
    private ManualResetValueTaskSourceCore<T> _core = new() { RunContinuationsAsynchronously = true };

    internal int Reads { get; private set; }

    internal ValueTask<T> Task => new(this, _core.Version);

    public T GetResult(short token)
    {
        Assert.Equal(1, ++Reads);
        return _core.GetResult(token);
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    internal void End(Func<T> body)
    {
        try
        {
            _core.SetResult(body());
        }
        catch (Exception exception)
        {
            _core.SetException(exception);
        }
    }
}
