using System.ComponentModel;
using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>What is measured of one method. Called by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodInstrument
{
    public MethodInstrument(InstrumentationScope scope, string type, string method, string stem) { }

    public MethodInstrument Traced(string name, ActivityKind kind = ActivityKind.Internal, bool root = false) => this;
    public MethodInstrument Counted(string? name = null, string? description = null) => this;
    public MethodInstrument Timed(string? name = null, string? description = null, double[]? buckets = null) => this;
    public MethodInstrument Tagged(string key, object? value, Signals on = Signals.Span | Signals.Logs, bool atStart = false) => this;

    public bool IsEnabled => false;

    public MethodCall Start(CancellationToken cancellationToken = default) => default;
    public MethodCall Start(StartTags tags, CancellationToken cancellationToken = default) => default;
    public StartTags StartTags() => default;
}
