// C# 12
#nullable enable
using System;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace Catalogue;

/// <summary>The source of a value task: its result may be taken once.</summary>
internal sealed class OnceSource : IValueTaskSource<int>, IValueTaskSource
{
    private readonly Task<int> _task;
    private ManualResetValueTaskSourceCore<int> _core;
    private int _taken;

    private OnceSource(Task<int> task)
    {
        _task = task;
        if (task.IsCompleted)
            End();
        else
            task.GetAwaiter().UnsafeOnCompleted(End);
    }

    internal static ValueTask<int> Of(Task<int> task) => new(new OnceSource(task), 0);

    internal static ValueTask OfVoid(Task<int> task) => new(new OnceSource(task), 0);

    public int GetResult(short token)
    {
        if (++_taken > 1)
            throw new InvalidOperationException("taken twice");
        return _core.GetResult(token);
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    private void End()
    {
        try
        {
            _core.SetResult(_task.GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            _core.SetException(exception);
        }
    }
}
