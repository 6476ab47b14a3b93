using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Templates
{
    [LogMethod(1, LogLevel.Information, "plain text")]
    static partial void Plain(ILogger logger);

    [LogMethod(2, LogLevel.Information, "")]
    static partial void Empty(ILogger logger, int n);

    [LogMethod(LogLevel.Information)]
    static partial void Absent(ILogger logger, int n, string text);

    [LogMethod(3, LogLevel.Information, "{Sku} has {LEFT} left")]
    static partial void OtherCase(ILogger logger, string sku, int left);

    [LogMethod(4, LogLevel.Information, "{second}, then {first}")]
    static partial void OtherOrder(ILogger logger, int first, int second);

    [LogMethod(5, LogLevel.Information, "{n} and {n} again")]
    static partial void Twice(ILogger logger, int n);

    [LogMethod(6, LogLevel.Information, "only {first}")]
    static partial void NotAllNamed(ILogger logger, int first, int second);

    [LogMethod(7, LogLevel.Information, "{{literally}} {n} {{{n}}}")]
    static partial void Braces(ILogger logger, int n);

    [LogMethod(8, LogLevel.Information, "a \"quote\", a \t tab,\r\na line {n}")]
    static partial void Escapes(ILogger logger, int n);

    [LogMethod(9, LogLevel.Information, "Größe 尺寸 😀 {größe}")]
    static partial void Unicode(ILogger logger, int größe);

    [LogMethod(10, LogLevel.Information, "the {event} of the {@class}")]
    static partial void Keywords(ILogger logger, string @event, string @class);

    [LogMethod(11, LogLevel.Information, "as it is {@order}")]
    static partial void Destructured(ILogger logger, Order order);

    [LogMethod(13, LogLevel.Information, "{a}{b}{c}")]
    static partial void WithoutSpace(ILogger logger, int a, int b, int c);

    [LogMethod(14, LogLevel.Information, "{only}")]
    static partial void HoleOnly(ILogger logger, string only);

    [LogMethod(15, LogLevel.Information, """raw {n} "text" """)]
    static partial void Raw(ILogger logger, int n);

    internal const string Shared = "shared {n}";

    [LogMethod(16, LogLevel.Information, Shared + ", and more")]
    static partial void Constant(ILogger logger, int n);

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Templates.Plain", static logger => Plain(logger)),
        new("Templates.Empty", static logger => Empty(logger, 1)),
        new("Templates.Absent", static logger => Absent(logger, 1, "text")),
        new("Templates.OtherCase", static logger => OtherCase(logger, "A-1", 3)),
        new("Templates.OtherOrder", static logger => OtherOrder(logger, 1, 2)),
        new("Templates.Twice", static logger => Twice(logger, 5)),
        new("Templates.NotAllNamed", static logger => NotAllNamed(logger, 1, 2)),
        new("Templates.Braces", static logger => Braces(logger, 7)),
        new("Templates.Escapes", static logger => Escapes(logger, 8)),
        new("Templates.Unicode", static logger => Unicode(logger, 9)),
        new("Templates.Keywords", static logger => Keywords(logger, "opening", "first")),
        new("Templates.Destructured", static logger => Destructured(logger, new Order(7, "open"))),
        new("Templates.WithoutSpace", static logger => WithoutSpace(logger, 1, 2, 3)),
        new("Templates.HoleOnly", static logger => HoleOnly(logger, "all of it")),
        new("Templates.HoleOnly: braces in the value", static logger => HoleOnly(logger, "{0} {only} {{")),
        new("Templates.Raw", static logger => Raw(logger, 15)),
        new("Templates.Constant", static logger => Constant(logger, 16)),
    ];
}

public sealed record Order(int Id, string State);
