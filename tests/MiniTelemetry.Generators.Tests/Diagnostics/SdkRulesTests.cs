using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>The same mistakes under <c>[LoggerMessage]</c> and <c>[LogEvent]</c>: what the SDK's generator says, and what is said here.</summary>
public sealed class SdkRulesTests
{
    public static TheoryData<string, string, string, string> Mistakes() => new()
    {
        {
            "A name with an underscore",
            """[LoggerMessage(LogLevel.Information, "x")] static partial void _M(ILogger logger);""",
            "SYSLIB1001", ""
        },
        {
            "The level in the message",
            """[LoggerMessage(EventId = 1, Message = "{level}")] static partial void M(ILogger logger, LogLevel level);""",
            "SYSLIB1002", "MTEL041"
        },
        {
            "A parameter with an underscore",
            """[LoggerMessage(LogLevel.Information, "{_a}")] static partial void M(ILogger logger, int _a);""",
            "SYSLIB1003", ""
        },
        {
            "An id twice",
            """[LoggerMessage(1, LogLevel.Information, "a")] static partial void M(ILogger logger);"""
            + """ [LoggerMessage(1, LogLevel.Information, "b")] static partial void N(ILogger logger);""",
            "SYSLIB1006", "MTEL043"
        },
        {
            "A result",
            """[LoggerMessage(LogLevel.Information, "a")] private static partial int M(ILogger logger);""",
            "SYSLIB1007", "MTEL033"
        },
        { "A static method without a logger", "[LoggerMessage(LogLevel.Information, \"a\")] static partial void M();", "SYSLIB1008", "" },
        {
            "A method of objects with a logger",
            """[LoggerMessage(LogLevel.Information, "a")] partial void M(ILogger logger);""",
            "SYSLIB1009", ""
        },
        {
            "Not partial, and a body",
            """[LoggerMessage(LogLevel.Information, "a")] static void M(ILogger logger) { }""",
            "SYSLIB1010 SYSLIB1016", "MTEL030 MTEL032"
        },
        {
            "A generic method",
            """[LoggerMessage(LogLevel.Information, "{a}")] static partial void M<T>(ILogger logger, T a);""",
            "SYSLIB1011", ""
        },
        {
            "The level in words",
            """[LoggerMessage(LogLevel.Information, "INFO: a")] static partial void M(ILogger logger);""",
            "SYSLIB1012", "MTEL040"
        },
        {
            "Another level in words",
            """[LoggerMessage(LogLevel.Warning, "err: a")] static partial void M(ILogger logger);""",
            "SYSLIB1012", "MTEL040"
        },
        {
            "The exception in the message",
            """[LoggerMessage(LogLevel.Error, "{fault}")] static partial void M(ILogger logger, Exception fault);""",
            "SYSLIB1013", "MTEL041"
        },
        {
            "An unknown placeholder",
            """[LoggerMessage(LogLevel.Information, "{nope}")] static partial void M(ILogger logger);""",
            "SYSLIB1014", "MTEL038"
        },
        {
            "A parameter left out",
            """[LoggerMessage(LogLevel.Information, "a")] static partial void M(ILogger logger, int a, int b);""",
            "SYSLIB1015 SYSLIB1015", "MTEL042 MTEL042"
        },
        {
            "A parameter, and no message",
            """[LoggerMessage(LogLevel.Information)] static partial void M(ILogger logger, int a);""",
            "SYSLIB1015", ""
        },
        { "A body", "[LoggerMessage(LogLevel.Information, \"a\")] static partial void M(ILogger logger) { }", "SYSLIB1016", "MTEL032" },
        { "No level", "[LoggerMessage(\"a\")] static partial void M(ILogger logger);", "SYSLIB1017", "MTEL036" },
        {
            "The logger in the message",
            """[LoggerMessage(LogLevel.Information, "{logger}")] static partial void M(ILogger logger);""",
            "SYSLIB1018", "MTEL041"
        },
        { "No logger anywhere", "[LoggerMessage(LogLevel.Information, \"a\")] partial void M();", "SYSLIB1019", "" },
        {
            "Two loggers",
            """ILogger? a; ILogger? b; [LoggerMessage(LogLevel.Information, "a")] partial void M();""",
            "SYSLIB1020", "MTEL039"
        },
        {
            "Names that differ by case",
            """[LoggerMessage(LogLevel.Information, "{a} {A}")] static partial void M(ILogger logger, int a, int A);""",
            "", "MTEL045"
        },
        {
            "A brace that is not closed",
            """[LoggerMessage(LogLevel.Information, "a {")] static partial void M(ILogger logger);""",
            "SYSLIB1022", "MTEL037"
        },
        {
            "A brace that closes nothing",
            """[LoggerMessage(LogLevel.Information, "a }")] static partial void M(ILogger logger);""",
            "SYSLIB1022", "MTEL037"
        },
        {
            "Braces around nothing",
            """[LoggerMessage(LogLevel.Information, "{}")] static partial void M(ILogger logger);""",
            "SYSLIB1022", "MTEL037"
        },
        {
            "An alignment that is no number",
            """[LoggerMessage(LogLevel.Information, "{a,x}")] static partial void M(ILogger logger, int a);""",
            "", "MTEL037"
        },
        {
            "Seven values",
            """[LoggerMessage(LogLevel.Information, "{a}{b}{c}{d}{e}{f}{g}")]"""
            + """ static partial void M(ILogger logger, int a, int b, int c, int d, int e, int f, int g);""",
            "", ""
        },
        {
            "An out parameter",
            """[LoggerMessage(LogLevel.Information, "{a}")] private static partial void M(ILogger logger, out int a);""",
            "SYSLIB1024", "MTEL035"
        },
        {
            "A ref struct",
            """[LoggerMessage(LogLevel.Information, "{a}")] static partial void M(ILogger logger, Span<int> a);""",
            "", "MTEL035"
        },
        {
            "A name twice",
            """[LoggerMessage(LogLevel.Information, "a", EventName = "x")] static partial void M(ILogger logger);"""
            + """ [LoggerMessage(LogLevel.Information, "a", EventName = "x")] static partial void N(ILogger logger);""",
            "SYSLIB1025", "MTEL044"
        },
        {
            "A name that is another method's",
            """[LoggerMessage(LogLevel.Information, "a", EventName = "N")] static partial void M(ILogger logger);"""
            + """ [LoggerMessage(LogLevel.Information, "a")] static partial void N(ILogger logger);""",
            "", "MTEL044"
        },
        {
            "Overloads with one id",
            """[LoggerMessage(1, LogLevel.Information, "a")] static partial void M(ILogger logger);"""
            + """ [LoggerMessage(1, LogLevel.Information, "{a}")] static partial void M(ILogger logger, int a);""",
            "SYSLIB1006", ""
        },
    };

    public static TheoryData<string> Rules() => [.. SdkGenerator.Rules];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake(string name, string members, string sdk, string ours)
    {
        var source = $"{LogSource.Usings}partial class C {{ {members} }}";
        Assert.True(sdk == string.Join(' ', SdkGenerator.Run(source).Ids), $"{name}: {string.Join(' ', SdkGenerator.Run(source).Ids)}");

        var found = AnalyzerHarness.Analyze(source.Replace("LoggerMessage", "LogEvent", StringComparison.Ordinal));
        Assert.Equal(ours, string.Join(' ', found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_logger_that_is_hidden()
    {
        const string Source = LogSource.Usings + """
            partial class C(ILogger logger)
            {
                private readonly string logger = $"{logger}";
                public string Name => logger;
                [LoggerMessage(LogLevel.Information, "a")] partial void M();
            }
            """;

        Assert.Equal(["SYSLIB1019", "SYSLIB1027"], SdkGenerator.Run(Source).Ids);
        Assert.Equal(
            ["MTEL048"],
            AnalyzerHarness.Analyze(Source.Replace("LoggerMessage", "LogEvent", StringComparison.Ordinal))
                .Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "SYSLIB1026")]
    [InlineData(LanguageVersion.CSharp8, "")]
    public void An_old_language_version(LanguageVersion language, string expected)
    {
        const string Source = LogSource.Usings + """
            partial class C { [LoggerMessage(LogLevel.Information, "a")] static partial void M(ILogger logger); }
            """;

        Assert.Equal(expected, string.Join(' ', SdkGenerator.Run(Source, new TestOptions { Language = language }).Ids));
    }

    /// <summary>What the SDK's generator leaves without a part, or writes so that it does not compile, is written here.</summary>
    [Theory]
    [InlineData("struct C", """private ILogger? _log; public void To(ILogger log) => _log = log; [Log("a")] private partial void M();""", "CS8795")]
    [InlineData("record C(ILogger Log)", """[Log("a")] private partial void M();""", "CS8795")]
    [InlineData("record struct C(ILogger Log)", """[Log("a")] private partial void M();""", "CS8795")]
    [InlineData("interface C", """[Log("a")] private static partial void M(ILogger log);""", "CS8795")]
    [InlineData("class C", """private ILogger? Log => null; [Log("a")] private partial void M();""", "CS8795")]
    [InlineData("class C", """[Log("{a}")] private static partial void M<T>(ILogger log, T a);""", "CS8795")]
    [InlineData("class C", """[Log("{a}")] private static partial void M(ILogger log, params int[] a);""", "CS0758")]
    [InlineData("class C", """[Log("{a}")] private static partial void M(ILogger log, ref readonly int a);""", "CS8795")]
    [InlineData("class C", """[Log("{a}")] private static partial void M(ILogger log, scoped ref int a);""", "CS8988")]
    [InlineData("class C", """[Log("a")] private static partial void _M(ILogger log);""", "CS8795")]
    [InlineData("class C", """[Log("a")] private static partial void @class(ILogger log);""", "CS1001")]
    [InlineData("class C", """[Log("a", EventName = "a\"b")] private static partial void M(ILogger log);""", "CS1003")]
    [InlineData("class C", """[Log("a\\d")] private static partial void M(ILogger log);""", "CS1009")]
    public void A_shape_that_is_more_than_the_SDK_writes(string type, string members, string error)
    {
        var source = $"{LogSource.Usings}partial {type} {{ {members} }}";

        Assert.Contains(error, SdkGenerator.Run(With("LoggerMessage")).Output.GetDiagnostics().Select(static diagnostic => diagnostic.Id));
        AnalyzerHarness.ReportsNothing(With("LogEvent"));

        string With(string attribute) => source.Replace("[Log(", $"[{attribute}(LogLevel.Information, ", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_of_the_SDK_has_its_row_in_the_page(string id)
    {
        var row = Regex.Match(Repository.Read("docs/logging.md"), $@"(?m)^\| {id} \|.*$").Value;
        var ours = Mistakes().Where(mistake => ((string)mistake[2]).Split(' ').Contains(id))
            .SelectMany(static mistake => ((string)mistake[3]).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();

        Assert.NotEqual("", row);
        if (ours.Count > 0)
            Assert.Contains(ours, other => row.Contains(other, StringComparison.Ordinal));
    }
}
