using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What each kind of instrument is called, and its unit.</summary>
internal static class InstrumentKinds
{
    /// <summary>As OpenTelemetry's conventions write it.</summary>
    public static string NameOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Counter => "counter",
        InstrumentKind.Histogram => "histogram",
        _ => "updowncounter",
    };

    /// <summary>In a sentence.</summary>
    public static string WordsOf(InstrumentKind kind) => kind == InstrumentKind.UpDownCounter ? "up-down counter" : NameOf(kind);

    public static string UnitOf(InstrumentKind kind)
        => kind == InstrumentKind.Histogram ? InstrumentDefaults.DurationUnit : InstrumentDefaults.CallsUnit;
}
