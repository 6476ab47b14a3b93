namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL049: SensitiveLog.</summary>
public sealed class MTEL049Tests
{
    [Fact]
    public void A_parameter() => Assert.Equal(
        "'userPassword' looks like a secret or personal data ('password'), which would be readable wherever the logs go; mark it [Redacted], or log "
            + "a harmless part of it",
        LogRule.Reports("MTEL049", """[LogEvent(LogLevel.Information, "{userPassword}")] public partial void SignedIn(string [|userPassword|]);"""));

    [Fact]
    public void A_parameter_that_the_message_does_not_name() => LogRule.Reports("MTEL049", """
        [LogEvent(LogLevel.Information)] public partial void SignedIn(string? [|token|], int tokens);
        """);

    [Fact]
    public void By_the_key_of_a_tag() => LogRule.Reports("MTEL049", """
        [LogEvent(LogLevel.Information, "Signed in")] public partial void SignedIn([Tag([|"user.api_key"|])] string text);
        """);

    [Fact]
    public void By_the_path_of_a_tag() => LogRule.ReportsIn("MTEL049", """
        public partial record Login(string User, string Password, [property: Redacted] string Pin);
        public partial class Desk
        {
            [LogEvent(LogLevel.Information, "{a}")]
            public partial void SignedIn([Tag("a", [|"Password"|]), Tag("b", "User"), Tag("c", "Pin"), Tag("d", "Password.Length")] Login login);
        }
        """);

    [Fact]
    public void A_constant_by_its_key() => LogRule.Reports("MTEL049", """
        [LogEvent(LogLevel.Information), Tag([|"password"|], Value = "1234")] public partial void SignedIn();
        """);

    [Theory]
    [InlineData("[Redacted] string password")]
    [InlineData("[Redacted, Tag(\"user.password\")] string text")]
    [InlineData("bool hasPassword")]
    [InlineData("int passwordLength")]
    [InlineData("CancellationToken token")]
    [InlineData("[Tag(\"text.length\", \"Length\")] string password")]
    public void What_harms_nobody(string parameter)
        => LogRule.ReportsNothing($"[LogEvent(LogLevel.Information)] public partial void SignedIn({parameter});");

    [Fact]
    public void It_takes_the_place_of_MTEL018() => Assert.Equal(
        ["MTEL049"], LogRule.Ids("[LogEvent(LogLevel.Information)] public partial void SignedIn([Tag] string password);"));
}
