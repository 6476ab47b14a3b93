namespace MiniTelemetry.Generators.Parsing;

/// <summary>The instruments that an attribute can make, each with one unit and one type of number.</summary>
internal enum InstrumentKind
{
    Counter,
    Histogram,
    UpDownCounter,
    EventCounter,
}
