using System.Text.RegularExpressions;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>What the tree format has besides the text format, as docs/formats/tree.md gives it to those who parse it.</summary>
internal static partial class TreeGrammar
{
    private const string Indentation = "(?<indentation>(?:(?:│ |  )*[├└] )?)";
    private const string End = @"(?:\t(?<attributes>[^\t]+))?$";

    [GeneratedRegex(@"^(?<ts>\S+ \S+Z) \[TREE\] (?<scope>""(?:[^""\\]|\\.)*""|[^\s""=]+) - " +
        @"trace_id=(?<trace>[0-9a-f]+) span_id=(?<span>[0-9a-f]+)(?: parent_id=(?<parent>[0-9a-f]+))? - " +
        @"(?<name>[^\t]*?) +(?<ms>\d+\.\d{3}) ms (?<outcome>ok|error|cancelled|expected_error|open)" + End)]
    public static partial Regex Header();

    [GeneratedRegex(@"^    \| +total +own +% +at  \(ms; \* critical path\)$")]
    public static partial Regex Legend();

    [GeneratedRegex(@"^    \| +(?<total>\d+\.\d{3}) +(?<own>\d+\.\d{3}) +(?<percent>\d+) +(?<at>\d+\.\d{3}) (?<path>[* ])(?<mark>[!?× ]) " +
        Indentation + @"(?<text>[^\t]*?)(?: × (?<calls>\d+) calls, (?<median>\d+\.\d{3}) ms median, (?<sum>\d+\.\d{3}) ms in all; the slowest:)?" + End)]
    public static partial Regex Row();

    [GeneratedRegex(@"^    \| {15,}(?<at>\d+\.\d{3})?    " + Indentation + @"(?<text>[^\t]*)" + End)]
    public static partial Regex Item();

    /// <summary>How many spans a row stands for: none if it is open, and comes again when it ends.</summary>
    public static int SpansOf(Match row) => row.Groups["mark"].Value switch
    {
        "?" => 0,
        "×" => int.Parse(row.Groups["calls"].Value, System.Globalization.CultureInfo.InvariantCulture),
        _ => 1,
    };
}
