using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MiniTelemetry.Instrumentation;

/// <summary>An OpenTelemetry instrumentation scope: the source of spans and the meter that share one name and version.</summary>
/// <remarks>Made by <see cref="ScopeRegistry"/> only, once per name and version, for the life of the process. Thread-safe.</remarks>
public sealed class InstrumentationScope
{
    private readonly Lock _gate = new();
    private ActivitySource? _source;
    private Meter? _meter;

    internal InstrumentationScope(string name, string? version)
    {
        Name = name;
        Version = version;
    }

    /// <summary>The scope's name.</summary>
    public string Name { get; }

    /// <summary>The scope's version, if it has one.</summary>
    public string? Version { get; }

    /// <summary>Where the scope's spans start. Made at the first use, since a listener of the application's may throw at that.</summary>
    public ActivitySource Source
    {
        get
        {
            lock (_gate)
                return _source ??= new ActivitySource(new ActivitySourceOptions(Name) { Version = Version });
        }
    }

    /// <summary>Where the scope's instruments are made.</summary>
    public Meter Meter
    {
        get
        {
            lock (_gate)
                return _meter ??= new Meter(new MeterOptions(Name) { Version = Version });
        }
    }

    /// <summary>Names a type whose methods are measured in this scope. Called by generated code.</summary>
    /// <param name="name">The type's full name.</param>
    /// <param name="stem">What the names of its instruments begin with, such as <c>order_service</c>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InstrumentedType Type(string name, string stem) => new(this, name, stem);
}
