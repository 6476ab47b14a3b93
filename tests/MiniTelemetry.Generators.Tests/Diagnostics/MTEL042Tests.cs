using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL042: NotInMessage.</summary>
public sealed class MTEL042Tests
{
    [Fact]
    public void A_parameter_that_the_message_leaves_out()
    {
        var message = LogRule.Reports("MTEL042", """
            [LogEvent(LogLevel.Information, "Placed {id}")] public partial void Placed(int id, int [|lines|], Exception first, Exception [|second|]);
            """);

        Assert.Equal("'lines' is not in the message, only among the attributes; name it in the message if a reader is to see it there", message);
    }

    [Fact]
    public void It_is_a_suggestion() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(AnalyzerHarness.Analyze(
            LogSource.Usings + "public partial class Desk { [LogEvent(LogLevel.Debug, \"a\")] public partial void Placed(int id); }")).Severity);

    [Theory]
    [InlineData("[LogEvent(LogLevel.Information)] public partial void Placed(int id);")]
    [InlineData("[LogEvent(LogLevel.Information, \"\")] public partial void Placed(int id);")]
    [InlineData("[LogEvent(LogLevel.Information, \"Placed\")] public partial void Placed([Tag] int id);")]
    [InlineData("[LogEvent(LogLevel.Information, \"Placed\")] public partial void Placed([Redacted] string name);")]
    [InlineData("[LogEvent(\"Placed\")] public partial void Placed(LogLevel level, Exception fault);")]
    [InlineData("[LogEvent(LogLevel.Information, \"Placed {@ID}\")] public partial void Placed(int id);")]
    public void What_is_meant(string method) => LogRule.ReportsNothing(method);
}
