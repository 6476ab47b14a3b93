using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>The instrumentation scopes of this process. Generated code asks it; applications have no need to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScopeRegistry
{
    /// <summary>The scope of that name and version, made at the first call. A running <see cref="Telemetry"/> hears it at once.</summary>
    /// <param name="name">The scope's name.</param>
    /// <param name="version">The scope's version.</param>
    public static InstrumentationScope Get(string name, string? version = null) => new(name, version);
}
