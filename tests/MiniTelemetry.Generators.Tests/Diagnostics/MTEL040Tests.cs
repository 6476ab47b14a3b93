using MiniTelemetry.Generators.Parsing.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL040: RedundantMessage.</summary>
public sealed class MTEL040Tests
{
    public static TheoryData<string> Words() => [.. LevelWords.All];

    [Theory]
    [InlineData("INFO: placed", "INFO:")]
    [InlineData("Information:placed", "Information:")]
    [InlineData(" warn: placed", "warn:")]
    [InlineData("[ERROR] placed", "[ERROR]")]
    [InlineData("[Fatal]: placed", "[Fatal]")]
    public void A_level(string message, string word) => Assert.Equal(
        $"The message starts with '{word}', which the record's level says; remove it",
        LogRule.Reports("MTEL040", $"[LogEvent(LogLevel.Information, [|\"{message}\"|])] public partial void Placed();"));

    [Theory]
    [InlineData("\\n")]
    [InlineData("\\r\\n")]
    [InlineData("\\r")]
    public void A_line_break(string end) => Assert.Equal(
        "The message ends in a line break, which each record has behind it; remove it",
        LogRule.Reports("MTEL040", $"[LogEvent(LogLevel.Information, [|\"Placed{end}\"|])] public partial void Placed();"));

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_told_and_on_the_page(string word)
    {
        LogRule.Reports("MTEL040", $"[LogEvent(LogLevel.Information, [|\"{word.ToUpperInvariant()}: a\"|])] public partial void Placed();");
        Assert.Contains($"`{word}`", Repository.Read("docs/rules/MTEL040.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Information about orders: none")]
    [InlineData("Error {id}: placed")]
    [InlineData("Infos: placed")]
    [InlineData("[Orders] placed")]
    [InlineData("[error placed")]
    [InlineData("a\\nb")]
    [InlineData("error")]
    [InlineData("[")]
    [InlineData(":")]
    public void Other_messages(string message)
        => LogRule.ReportsNothing($"[LogEvent(LogLevel.Information, \"{message}\")] public partial void Placed([Tag] int id);");
}
