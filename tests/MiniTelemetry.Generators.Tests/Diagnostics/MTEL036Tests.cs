namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL036: NoLogLevel.</summary>
public sealed class MTEL036Tests
{
    [Theory]
    [InlineData("LogEvent")]
    [InlineData("LogEvent(\"Placed\")")]
    [InlineData("LogEvent(EventId = 3, Message = \"Placed\")")]
    public void No_level(string attribute) => LogRule.Reports("MTEL036", $"[{attribute}] public partial void [|Placed|]();");

    [Fact]
    public void The_message_says_what_to_do() => Assert.Equal(
        "'Placed' has no level; give its [LogEvent] one, or add a parameter of type LogLevel",
        LogRule.Reports("MTEL036", "[LogEvent] public partial void [|Placed|]();"));

    [Theory]
    [InlineData("[LogEvent(\"Placed\")] public partial void Placed(LogLevel level);")]
    [InlineData("[LogEvent(Level = LogLevel.Debug)] public partial void Placed();")]
    [InlineData("[LogEvent(LogLevel.Debug)] public partial void Placed();")]
    public void A_level(string method) => LogRule.ReportsNothing(method);
}
