using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static class Shapes
{
    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Shapes.Outer.Inner", static logger => Outer.Inner.Call(logger)),
        new("Shapes.Generic", static logger => Generic<int>.Call(logger, 5)),
        new("Shapes.Generic: of text", static logger => Generic<string>.Call(logger, "five")),
        new("Shapes.GenericOuter.Inner", static logger => GenericOuter<DayOfWeek>.Inner.Call(logger, DayOfWeek.Monday)),
        new("Shapes.Overloaded: number", static logger => Overloaded.Call(logger, 1)),
        new("Shapes.Overloaded: text", static logger => Overloaded.Call(logger, "one")),
        new("Shapes.Access: public", static logger => new Access(logger).Open(1)),
        new("Shapes.Access: internal", static logger => new Access(logger).Shared(2)),
        new("Shapes.Attributed", static logger => Attributed.Call(logger)),
    ];
}

internal static partial class Outer
{
    internal static partial class Inner
    {
        internal static void Call(ILogger logger) => Told(logger, new Hidden("h"), Kind.Second);

        [LogMethod(1, LogLevel.Information, "nested {hidden} {kind}")]
        private static partial void Told(ILogger logger, Hidden hidden, Kind kind);

        private sealed record Hidden(string Name);

        private enum Kind
        {
            First,
            Second,
        }
    }
}

internal static partial class Generic<T>
{
    internal static void Call(ILogger logger, T value) => Told(logger, value, 1);

    [LogMethod(2, LogLevel.Information, "generic {value} {n}")]
    private static partial void Told(ILogger logger, T value, int n);
}

internal static partial class GenericOuter<TKey>
    where TKey : struct, Enum
{
    internal static partial class Inner
    {
        internal static void Call(ILogger logger, TKey key) => Told(logger, key, [key]);

        [LogMethod(3, LogLevel.Information, "generic outside {key} {keys}")]
        private static partial void Told(ILogger logger, TKey key, List<TKey> keys);
    }
}

internal static partial class Overloaded
{
    internal static void Call(ILogger logger, int n) => Told(logger, n);

    internal static void Call(ILogger logger, string text) => Told(logger, text);

    [LogMethod(6, LogLevel.Information, "a number {n}", EventName = "number")]
    private static partial void Told(ILogger logger, int n);

    [LogMethod(7, LogLevel.Information, "a text {text}", EventName = "text")]
    private static partial void Told(ILogger logger, string text);
}

internal sealed partial class Access(ILogger logger)
{
    [LogMethod(8, LogLevel.Information, "public {n}")]
    public partial void Open(int n);

    [LogMethod(9, LogLevel.Information, "internal {n}")]
    internal partial void Shared(int n);
}

internal static partial class Attributed
{
    internal static void Call(ILogger logger) => Told(logger, "text", null);

    [LogMethod(10, LogLevel.Information, "attributed {text} {other}")]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "IDE0060", Justification = "Any attribute beside it")]
    private static partial void Told(
        ILogger logger,
        [System.Diagnostics.CodeAnalysis.DisallowNull] string? text,
        [System.ComponentModel.Description("another")] string? other);
}
