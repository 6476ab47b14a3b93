using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>One call under way. Called by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MethodCall
{
    public void CancelledBy(CancellationToken cancellationToken) { }
    public void Tag<T>(string key, T value, Signals on = Signals.Span | Signals.Logs) { }
    public void Tag<TTarget, T>(string key, TTarget target, Func<TTarget, T> path, Signals on = Signals.Span | Signals.Logs) { }
    public void Complete() { }
    public Task Complete(Task task) => task;
    public Task<T> Complete<T>(Task<T> task) => task;
    public ValueTask Complete(ValueTask task) => task;
    public ValueTask<T> Complete<T>(ValueTask<T> task) => task;
    public void Fail(Exception exception) { }
}
