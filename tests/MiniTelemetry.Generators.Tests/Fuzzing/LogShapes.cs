namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>Log methods of every shape, all right, to be spoiled.</summary>
internal static class LogShapes
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Log method of a constructor's logger"] = """
            public partial class Desk(ILogger<Desk> logger)
            {
                [LogEvent(LogLevel.Information, "Placed {id} for {total,10:0.00}")]
                public partial void Placed([Tag("order.id")] int id, decimal total);

                [LogEvent(LogLevel.Error, "Failed {id}", EventId = 3, EventName = "desk.failed")]
                private partial void Failed(Exception exception, int id);
            }
            """,
        ["Log method without a logger"] = """
            namespace Shop.Log
            {
                internal static partial class Desk
                {
                    [LogEvent("Placed {@class} {{}} {lines}", SkipEnabledCheck = true)]
                    internal static partial void Placed(LogLevel level, int @class, IEnumerable<string?>? lines);

                    [LogEvent(LogLevel.Debug)]
                    internal static partial void Placed(int id);
                }
            }
            """,
        ["Log method as an extension"] = """
            internal static partial class Log
            {
                [LogEvent(LogLevel.Warning, "Stock low: {sku} {left:N0}")]
                public static partial void StockLow(this ILogger? logger, [Redacted] string sku, in int left, params object?[] rest);
            }
            """,
        ["Log method that counts"] = """
            public class Item { public string? Sku { get; set; } public List<int>? Places { get; set; } [Redacted] public string? Owner { get; set; } }
            public partial struct Shelf
            {
                [LogEvent(LogLevel.Information, "{item.sku} {item.owner}", Counter = "shelf.taken", SpanEvent = true)]
                [Tag("tier", Value = "gold", On = Signals.Metrics | Signals.Logs)]
                public partial void Taken(
                    [Tag("item.sku", "Sku"), Tag("item.places", "Places.Count", On = Signals.Logs), Tag("item.owner", "Owner")] Item item,
                    [Tag(On = Signals.Metrics)] DayOfWeek day);
            }
            """,
        ["Generic log method"] = """
            public abstract partial class Base<T>
                where T : class, IFormattable
            {
                protected ILogger? Log { get; set; }

                [LogEvent(LogLevel.Trace, "{first:x} {second}")]
                protected virtual partial void Seen<TOther>(T? first, TOther second, scoped ref int third, ref readonly long fourth)
                    where TOther : struct, IComparable<TOther>;

                public partial record Inner(ILogger log)
                {
                    [LogEvent(LogLevel.Critical)] internal unsafe partial void Gone(dynamic? what, [Redacted] ReadOnlySpan<char> text, nint number);
                }
            }
            """,
    };
}
