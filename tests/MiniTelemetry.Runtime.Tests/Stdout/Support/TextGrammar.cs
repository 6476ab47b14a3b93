using System.Text.RegularExpressions;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>The text format as docs/formats/text.md gives it to those who parse it.</summary>
internal static partial class TextGrammar
{
    private const string Token = """(?:"(?:[^"\\]|\\.)*"|[^\s"=]+)""";
    private const string Begin = @"^(?<ts>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z) ";
    private const string End = @"(?:\t(?<attributes>[^\t]+))?$";

    [GeneratedRegex(Begin + @"\[(?<level>TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\] +(?<scope>" + Token +
        @") - (?:trace_id=(?<trace>[0-9a-f]+) span_id=(?<span>[0-9a-f]+) - )?(?<message>[^\t]*?)" + End)]
    public static partial Regex Log();

    [GeneratedRegex(Begin + @"\[SPAN\] +(?<scope>" + Token +
        @") +- trace_id=(?<trace>[0-9a-f]+) span_id=(?<span>[0-9a-f]+)(?: parent_id=(?<parent>[0-9a-f]+))? +- " +
        @"(?<name>[^\t]*?) +(?<ms>\d+\.\d{3}) ms (?<outcome>ok|error|cancelled|expected_error)" + End)]
    public static partial Regex Span();

    [GeneratedRegex(Begin + @"\[METRIC\] (?<scope>" + Token + ") - (?<name>" + Token + ")(?: (?<unit>" + Token +
        @"))? - (?<value>[^\t]+?)" + End)]
    public static partial Regex Metric();

    [GeneratedRegex(@"^    \| (?<text>[^\t]+)" + End)]
    public static partial Regex Gutter();

    /// <summary>Values are quoted, bare, or (lists and maps) bare with quoted parts.</summary>
    [GeneratedRegex("(?<key>" + Token + """)=(?<value>(?:"(?:[^"\\]|\\.)*"|[^\s"])+)(?: |$)""")]
    private static partial Regex Attribute();

    /// <summary>The attributes of a line, quotes and escapes taken off; fails if any part of it is none.</summary>
    public static Dictionary<string, string> Attributes(Match line)
    {
        var attributes = new Dictionary<string, string>();
        var text = line.Groups["attributes"].Value;
        var end = 0;
        foreach (Match match in Attribute().Matches(text))
        {
            Assert.Equal(end, match.Index);
            end += match.Length;
            attributes[Unquote(match.Groups["key"].Value)] = Unquote(match.Groups["value"].Value);
        }

        Assert.Equal(text.Length, end);
        return attributes;
    }

    public static Dictionary<string, string> Attributes(string line) =>
        Attributes(Log().Match(line) is { Success: true } log ? log : Span().Match(line) is { Success: true } span ? span : Metric().Match(line));

    private static string Unquote(string token) => token[0] != '"'
        ? token
        : Regex.Replace(token[1..^1], @"\\(u[0-9a-f]{4}|.)", match => match.Value[1] switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'u' => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
            var other => other.ToString(),
        });
}
