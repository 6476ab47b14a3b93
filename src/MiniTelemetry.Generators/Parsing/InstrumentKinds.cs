using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What each kind of instrument is called, and its unit.</summary>
internal static class InstrumentKinds
{
    /// <summary>As OpenTelemetry's conventions write it.</summary>
    public static string NameOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Counter or InstrumentKind.EventCounter => "counter",
        InstrumentKind.Histogram => "histogram",
        _ => "updowncounter",
    };

    /// <summary>In a sentence.</summary>
    public static string WordsOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.EventCounter => "counter of events",
        InstrumentKind.UpDownCounter => "up-down counter",
        _ => NameOf(kind),
    };

    public static string UnitOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Histogram => InstrumentDefaults.DurationUnit,
        InstrumentKind.EventCounter => InstrumentDefaults.EventsUnit,
        _ => InstrumentDefaults.CallsUnit,
    };
}
