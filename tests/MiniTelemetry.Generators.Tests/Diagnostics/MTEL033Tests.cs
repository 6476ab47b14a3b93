namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL033: LogMethodReturnsValue.</summary>
public sealed class MTEL033Tests
{
    [Theory]
    [InlineData("int")]
    [InlineData("System.Threading.Tasks.Task")]
    [InlineData("ref int")]
    public void A_value(string type) => LogRule.Reports("MTEL033", $$"""
        [LogEvent(LogLevel.Information, "Placed")] public partial {{type}} [|Placed|]();
        """);

    [Fact]
    public void The_message_says_what_to_do() => Assert.Equal(
        "'Placed' is a log method, and there is nothing that it could return; make it void",
        LogRule.Reports("MTEL033", """[LogEvent(LogLevel.Information, "Placed")] public partial bool [|Placed|]();"""));
}
