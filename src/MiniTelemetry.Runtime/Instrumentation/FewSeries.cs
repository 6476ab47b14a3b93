using System.Collections.Concurrent;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The instruments that carry no tags of their calls. Their series differ by outcome only, and the SDK, which reserves memory for 2,000
/// series of every instrument (180 KiB), needs to reserve no more than <see cref="Limit"/>.
/// </summary>
internal static class FewSeries
{
    /// <summary>More types of errors than any method throws.</summary>
    internal const int Limit = 200;

    private static readonly ConcurrentDictionary<(string Meter, string Instrument), bool> Instruments = new();

    internal static void Add(string meter, string instrument) => Instruments[(meter, instrument)] = true;

    internal static bool Contains(string meter, string instrument) => Instruments.ContainsKey((meter, instrument));
}
