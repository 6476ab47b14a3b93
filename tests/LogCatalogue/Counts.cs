using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Counts
{
    [LogMethod(1, LogLevel.Information, "{a}")]
    static partial void One(ILogger logger, int a);

    [LogMethod(2, LogLevel.Information, "{a} {b}")]
    static partial void Two(ILogger logger, int a, string b);

    [LogMethod(3, LogLevel.Information, "{a} {b} {c}")]
    static partial void Three(ILogger logger, int a, string b, long c);

    [LogMethod(4, LogLevel.Information, "{a} {b} {c} {d}")]
    static partial void Four(ILogger logger, int a, string b, long c, bool d);

    [LogMethod(5, LogLevel.Information, "{a} {b} {c} {d} {e}")]
    static partial void Five(ILogger logger, int a, string b, long c, bool d, char e);

    [LogMethod(6, LogLevel.Information, "{a} {b} {c} {d} {e} {f}")]
    static partial void Six(ILogger logger, int a, string b, long c, bool d, char e, double f);

    [LogMethod(7, LogLevel.Information, "{a} {b} {c} {d} {e} {f} {g}")]
    static partial void Seven(ILogger logger, int a, string b, long c, bool d, char e, double f, string g);

    [LogMethod(8, LogLevel.Information, "{A} {b} {C} {d} {E} {f} {G} {h} {I} {j} {K} {l}")]
    static partial void Twelve(
        ILogger logger, int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l);

    [LogMethod(9, LogLevel.Information, "{c} {a} {g}")]
    static partial void SevenOfWhichThree(ILogger logger, int a, int b, int c, int d, int e, int f, int g);

    [LogMethod(LogLevel.Information)]
    static partial void SevenWithoutMessage(ILogger logger, int a, int b, int c, int d, int e, int f, int g);

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Counts.One", static logger => One(logger, 1)),
        new("Counts.Two", static logger => Two(logger, 1, "b")),
        new("Counts.Three", static logger => Three(logger, 1, "b", 3)),
        new("Counts.Four", static logger => Four(logger, 1, "b", 3, true)),
        new("Counts.Five", static logger => Five(logger, 1, "b", 3, true, 'e')),
        new("Counts.Six", static logger => Six(logger, 1, "b", 3, true, 'e', 6.5)),
        new("Counts.Seven", static logger => Seven(logger, 1, "b", 3, true, 'e', 6.5, "g")),
        new("Counts.Twelve", static logger => Twelve(logger, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
        new("Counts.SevenOfWhichThree", static logger => SevenOfWhichThree(logger, 1, 2, 3, 4, 5, 6, 7)),
        new("Counts.SevenWithoutMessage", static logger => SevenWithoutMessage(logger, 1, 2, 3, 4, 5, 6, 7)),
    ];
}
