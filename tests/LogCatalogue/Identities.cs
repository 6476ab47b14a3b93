using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Identities
{
    [LogMethod(LogLevel.Information, "neither id nor name")]
    static partial void NeitherIdNorName(ILogger logger);

    [LogMethod(0, LogLevel.Information, "id zero")]
    static partial void IdZero(ILogger logger);

    [LogMethod(EventId = -7, Level = LogLevel.Information, Message = "a negative id")]
    static partial void NegativeId(ILogger logger);

    [LogMethod(int.MaxValue, LogLevel.Information, "the largest id")]
    static partial void LargestId(ILogger logger);

    [LogMethod(Level = LogLevel.Information, EventName = "order.received", Message = "named")]
    static partial void Named(ILogger logger);

    [LogMethod(21, LogLevel.Information, "id and name", EventName = "order.shipped")]
    static partial void IdAndName(ILogger logger);

    [LogMethod(Level = LogLevel.Information, EventName = "", Message = "an empty name")]
    static partial void EmptyName(ILogger logger);

    [LogMethod(Level = LogLevel.Information, EventName = "Größe in 尺寸", Message = "a name with a space")]
    static partial void OddName(ILogger logger);

    [LogMethod(LogLevel.Information, "ümlaut")]
    static partial void Ümlaut(ILogger logger);

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Identities.NeitherIdNorName", static logger => NeitherIdNorName(logger)),
        new("Identities.IdZero", static logger => IdZero(logger)),
        new("Identities.NegativeId", static logger => NegativeId(logger)),
        new("Identities.LargestId", static logger => LargestId(logger)),
        new("Identities.Named", static logger => Named(logger)),
        new("Identities.IdAndName", static logger => IdAndName(logger)),
        new("Identities.EmptyName", static logger => EmptyName(logger)),
        new("Identities.OddName", static logger => OddName(logger)),
        new("Identities.Ümlaut", static logger => Ümlaut(logger)),
    ];
}
