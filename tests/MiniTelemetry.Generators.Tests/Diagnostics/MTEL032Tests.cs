using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL032: LogMethodHasBody.</summary>
public sealed class MTEL032Tests
{
    [Fact]
    public void A_body()
    {
        var message = LogRule.Reports("MTEL032", """
            [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]() { }
            """);

        Assert.Equal("'Placed' has a body, which [LogEvent] is to write; remove it", message);
    }

    [Fact]
    public void An_expression() => LogRule.Reports("MTEL032", """
        [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]() => System.GC.Collect();
        """);

    [Fact]
    public void An_implementing_part_by_hand() => Assert.Equal(
        "'Placed' has an implementing part, which [LogEvent] is to write; remove that part",
        LogRule.Reports("MTEL032", """
            [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            public partial void Placed() { }
            """));

    [Fact]
    public void LoggerMessage_on_the_same_method_is_told_and_keeps_its_part_to_itself() => Assert.Equal(
        "'Placed' has [LoggerMessage] too, whose generator writes its body; remove one of the attributes",
        LogRule.Reports("MTEL032", """
            [LogEvent(LogLevel.Information, "Placed"), LoggerMessage(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            """));

    [Fact]
    public void LoggerMessage_is_told_beside_its_generated_part() => LogRule.Reports("MTEL032", """
        [LogEvent(LogLevel.Information, "Placed"), LoggerMessage(LogLevel.Information, "Placed")] public partial void [|Placed|]();
        [System.CodeDom.Compiler.GeneratedCode("Other", "1")] public partial void Placed() { }
        """);

    [Fact]
    public void What_a_tool_has_written() => Assert.Empty(AnalyzerHarness.Analyze(
        $$"""
        {{LogSource.Usings}}
        public partial class Desk
        {
            [LogEvent(LogLevel.Information, "Placed")] public partial void Placed() { }
            void Open() { [LogEvent(LogLevel.Information, "Opened")] void Opened() { } Opened(); }
        }
        """, new TestOptions { EditorConfig = "[*.cs]\ngenerated_code = true\n", AllowsErrors = true }));

    [Fact]
    public void What_is_generated_is_no_body() => LogRule.ReportsNothing("""
        [LogEvent(LogLevel.Information, "Placed")] public partial void Placed();
        """);
}
