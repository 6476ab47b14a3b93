namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>A metric as the code has it now, of one method. Lives only while it is compared.</summary>
internal sealed class CurrentMetric(NamedInstrument instrument, string scope, string method, string type, IReadOnlyCollection<string> tags)
{
    public NamedInstrument Instrument { get; } = instrument;

    public string Name => Instrument.Name;

    public string Scope { get; } = scope;

    public string Kind => InstrumentKinds.NameOf(Instrument.Kind);

    /// <summary>The full name of the method.</summary>
    public string Method { get; } = method;

    /// <summary>The full name of its type.</summary>
    public string Type { get; } = type;

    public IReadOnlyCollection<string> Tags { get; } = tags;
}
