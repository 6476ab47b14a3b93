namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL041: OwnPlaceInMessage.</summary>
public sealed class MTEL041Tests
{
    [Theory]
    [InlineData("Exception fault", "fault", "'fault' is the record's exception, which shows without the message; take it out of the message")]
    [InlineData("InvalidOperationException Fault", "fault", "'Fault' is the record's exception, which shows without the message; take it out of the message")]
    [InlineData("ILogger log", "log", "'log' is the logger that takes the record, which shows without the message; take it out of the message")]
    public void The_place_of_a_parameter(string parameter, string name, string message) => Assert.Equal(
        message,
        LogRule.Reports("MTEL041", $"[LogEvent(LogLevel.Error, \"Failed: {{[|{name}|]}}\")] public partial void Failed({parameter});"));

    [Fact]
    public void The_level() => LogRule.Reports("MTEL041", """[LogEvent("Failed: {[|level|]}")] public partial void Failed(LogLevel level);""");

    [Theory]
    [InlineData("[LogEvent(LogLevel.Error, \"{level}\")] public partial void Failed(LogLevel level);")]
    [InlineData("[LogEvent(LogLevel.Error, \"{second}\")] public partial void Failed(Exception first, Exception second);")]
    [InlineData("[LogEvent(LogLevel.Error, \"{why}\")] public partial void Failed([Tag(\"why\", \"Message\")] Exception fault);")]
    [InlineData("[LogEvent(LogLevel.Error, \"{fault}\")] public partial void Failed([Redacted] Exception fault);")]
    public void What_has_no_place_but_the_message(string method) => LogRule.ReportsNothing(method);
}
