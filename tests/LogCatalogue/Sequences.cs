using System.Collections;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace LogCatalogue;

internal static partial class Sequences
{
    [LogMethod(1, LogLevel.Information, "array {numbers}")]
    static partial void Array(ILogger logger, int[] numbers);

    [LogMethod(2, LogLevel.Information, "texts {texts}")]
    static partial void Texts(ILogger logger, IEnumerable<string?> texts);

    [LogMethod(3, LogLevel.Information, "list {list} and {count}")]
    static partial void List(ILogger logger, List<double> list, int count);

    [LogMethod(4, LogLevel.Information, "map {map}")]
    static partial void Map(ILogger logger, Dictionary<string, int> map);

    [LogMethod(5, LogLevel.Information, "untyped {things}")]
    static partial void Untyped(ILogger logger, IEnumerable things);

    [LogMethod(6, LogLevel.Information, "nested {nested}")]
    static partial void Nested(ILogger logger, int[][] nested);

    [LogMethod(7, LogLevel.Information, "objects {rest}")]
    static partial void Objects(ILogger logger, object[] rest);

    [LogMethod(8, LogLevel.Information, "hidden {value}")]
    static partial void Hidden(ILogger logger, object value);

    [LogMethod(9, LogLevel.Information, "structure {structure}")]
    static partial void Structure(ILogger logger, ImmutableArray<int> structure);

    [LogMethod(10, LogLevel.Information, "formatted {numbers:N2} [{texts,12}]")]
    static partial void Formatted(ILogger logger, double[] numbers, string[] texts);

    [LogMethod(11, LogLevel.Information, "{a} {b} {c} {d} {e} {f} {g}")]
    static partial void Seven(
        ILogger logger, int[] a, IEnumerable<string> b, Dictionary<string, int> c, object d, IReadOnlyList<int> e, HashSet<int> f, string g);

    [LogMethod(12, LogLevel.Information, "bytes {bytes} characters {characters}")]
    static partial void Raw(ILogger logger, byte[] bytes, char[] characters);

    private static IEnumerable<string> Lazily()
    {
        yield return "one";
        yield return "two";
    }

    internal static IEnumerable<LogCase> Cases() =>
    [
        new("Sequences.Array", static logger => Array(logger, [1, 2, 3])),
        new("Sequences.Array: empty", static logger => Array(logger, [])),
        new("Sequences.Array: null", static logger => Array(logger, null!)),
        new("Sequences.Texts", static logger => Texts(logger, ["a", null, "c, d"])),
        new("Sequences.Texts: lazily", static logger => Texts(logger, Lazily())),
        new("Sequences.List", static logger => List(logger, [1.5, 2.25], 2)),
        new("Sequences.Map", static logger => Map(logger, new() { ["one"] = 1, ["two"] = 2 })),
        new("Sequences.Untyped", static logger => Untyped(logger, new ArrayList { 1, "two", null, 3.5 })),
        new("Sequences.Nested", static logger => Nested(logger, [[1, 2], [3]])),
        new("Sequences.Objects", static logger => Objects(logger, [1, "two", DayOfWeek.Monday])),
        new("Sequences.Objects: none", static logger => Objects(logger, [])),
        new("Sequences.Hidden", static logger => Hidden(logger, new[] { 1, 2 })),
        new("Sequences.Hidden: text", static logger => Hidden(logger, "text")),
        new("Sequences.Structure", static logger => Structure(logger, [4, 5])),
        new("Sequences.Formatted", static logger => Formatted(logger, [1.5, 1234.5], ["a", "b"])),
        new("Sequences.Seven", static logger => Seven(logger, [1], Lazily(), new() { ["k"] = 1 }, new[] { "d" }, [5], [6], "g")),
        new("Sequences.Raw", static logger => Raw(logger, [1, 2, 255], ['a', 'b'])),
    ];
}
