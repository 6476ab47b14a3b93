using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>Tags that samplers see. Called by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StartTags
{
    public void Tag<T>(string key, T value, Signals on = Signals.Span | Signals.Logs) { }
    public void Tag<TTarget, T>(string key, TTarget target, Func<TTarget, T> path, Signals on = Signals.Span | Signals.Logs) { }
}
