using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Levels
{
    [LogMethod(1, LogLevel.Trace, "trace {n}")]
    static partial void Trace(ILogger logger, int n);

    [LogMethod(2, LogLevel.Debug, "debug {n}")]
    static partial void Debug(ILogger logger, int n);

    [LogMethod(3, LogLevel.Information, "information {n}")]
    static partial void Information(ILogger logger, int n);

    [LogMethod(4, LogLevel.Warning, "warning {n}")]
    static partial void Warning(ILogger logger, int n);

    [LogMethod(5, LogLevel.Error, "error {n}")]
    static partial void Error(ILogger logger, int n);

    [LogMethod(6, LogLevel.Critical, "critical {n}")]
    static partial void Critical(ILogger logger, int n);

    [LogMethod(EventId = 7, Message = "dynamic {n}")]
    static partial void Dynamic(ILogger logger, LogLevel level, int n);

    [LogMethod(EventId = 8, Message = "dynamic, last {n}")]
    static partial void DynamicLast(ILogger logger, int n, LogLevel level);

    [LogMethod(EventId = 9, Level = LogLevel.Warning, Message = "by property {n}")]
    static partial void ByProperty(ILogger logger, int n);

    [LogMethod(10, LogLevel.Debug, "unchecked {n}", SkipEnabledCheck = true)]
    static partial void Unchecked(ILogger logger, int n);

    [LogMethod(EventId = 11, Message = "unchecked and dynamic {n}", SkipEnabledCheck = true)]
    static partial void UncheckedDynamic(ILogger logger, LogLevel level, int n);

    [LogMethod((LogLevel)4)]
    static partial void ByNumber(ILogger logger, int n);

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Levels.Trace", static logger => Trace(logger, 1)),
        new("Levels.Debug", static logger => Debug(logger, 2)),
        new("Levels.Information", static logger => Information(logger, 3)),
        new("Levels.Warning", static logger => Warning(logger, 4)),
        new("Levels.Error", static logger => Error(logger, 5)),
        new("Levels.Critical", static logger => Critical(logger, 6)),
        new("Levels.Dynamic: debug", static logger => Dynamic(logger, LogLevel.Debug, 7)),
        new("Levels.Dynamic: error", static logger => Dynamic(logger, LogLevel.Error, 7)),
        new("Levels.DynamicLast", static logger => DynamicLast(logger, 8, LogLevel.Warning)),
        new("Levels.ByProperty", static logger => ByProperty(logger, 9)),
        new("Levels.Unchecked", static logger => Unchecked(logger, 10)),
        new("Levels.UncheckedDynamic", static logger => UncheckedDynamic(logger, LogLevel.Information, 11)),
        new("Levels.ByNumber", static logger => ByNumber(logger, 12)),
    ];
}
