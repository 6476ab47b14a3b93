using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MiniTelemetry.Instrumentation;

/// <summary>An OpenTelemetry instrumentation scope: the source of spans and the meter that share one name and version.</summary>
/// <remarks>Made by <see cref="ScopeRegistry"/> only, once per name and version, for the life of the process. Thread-safe.</remarks>
public sealed class InstrumentationScope
{
    internal InstrumentationScope(string name, string? version)
    {
        Name = name;
        Version = version;
        Source = new ActivitySource(new ActivitySourceOptions(name) { Version = version });
        Meter = new Meter(new MeterOptions(name) { Version = version });
    }

    /// <summary>The scope's name.</summary>
    public string Name { get; }

    /// <summary>The scope's version, if it has one.</summary>
    public string? Version { get; }

    /// <summary>Where the scope's spans start.</summary>
    public ActivitySource Source { get; }

    /// <summary>Where the scope's instruments are made.</summary>
    public Meter Meter { get; }
}
