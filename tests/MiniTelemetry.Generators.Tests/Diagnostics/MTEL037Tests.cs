namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL037: BadMessage.</summary>
public sealed class MTEL037Tests
{
    [Theory]
    [InlineData("a {id", "has a '{' that is not closed; close it, or double it to show a brace")]
    [InlineData("a {id {id}", "has a '{' that is not closed; close it, or double it to show a brace")]
    [InlineData("a } {id}", "has a '}' that closes nothing; double it to show a brace")]
    [InlineData("a {} {id}", "has a placeholder without a name; name a parameter in it")]
    [InlineData("a { } {id}", "has a placeholder without a name; name a parameter in it")]
    [InlineData("a {:N0} {id}", "has a placeholder without a name; name a parameter in it")]
    [InlineData("a {@} {id}", "has a placeholder without a name; name a parameter in it")]
    [InlineData("a {id,x}", "has the alignment 'x', which is no number of characters; write one, such as -10")]
    [InlineData("a {id,9999999}", "has the alignment '9999999', which is no number of characters; write one, such as -10")]
    public void What_is_no_template(string message, string reason) => Assert.Equal(
        $"The message {reason}",
        LogRule.Reports("MTEL037", $"[LogEvent(LogLevel.Information, [|\"{message}\"|])] public partial void Placed(int id);"));

    [Fact]
    public void An_option_is_to_blame_where_it_wins() => LogRule.Reports("MTEL037", """
        [LogEvent(LogLevel.Information, "{id}", Message = [|"{id"|])] public partial void Placed([Tag] int id);
        """);

    [Theory]
    [InlineData("{{}} {{id}} {id} {{{id}}}")]
    [InlineData("{id,5}{id,-5:N0}{@id}{$id}")]
    public void What_is_one(string message)
        => LogRule.ReportsNothing($"[LogEvent(LogLevel.Information, \"{message}\")] public partial void Placed(int id);");
}
