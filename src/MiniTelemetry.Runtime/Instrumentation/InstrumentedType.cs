using System.ComponentModel;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>A type with instrumented methods: what their instruments have in common. Made by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstrumentedType
{
    private readonly InstrumentationScope _scope;
    private readonly string _name;
    private readonly string _stem;

    internal InstrumentedType(InstrumentationScope scope, string name, string stem)
    {
        _scope = scope;
        _name = name;
        _stem = stem;
    }

    /// <summary>Names a method of the type.</summary>
    /// <param name="name">The method's name as declared.</param>
    /// <param name="stem">What follows the type's stem in the names of its instruments, such as <c>place</c>.</param>
    /// <returns>What is measured of it: nothing yet.</returns>
    public MethodInstrument Method(string name, string stem) => new(_scope, _name, name, InstrumentDefaults.Stem(_stem, stem));

    /// <summary>Names a log method of the type that is told of on further signals.</summary>
    /// <param name="name">The method's name as declared.</param>
    /// <returns>Its signals: none yet.</returns>
    public LogSignals Log(string name) => new(_scope, $"{_name}.{name}");
}
