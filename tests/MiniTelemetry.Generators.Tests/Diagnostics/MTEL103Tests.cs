using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL103: LoggerMessage.</summary>
public sealed class MTEL103Tests
{
    private static readonly TestOptions Options = new() { AllowsErrors = true };

    [Theory]
    [InlineData("[[|LoggerMessage(LogLevel.Information, \"Low: {sku}\")|]] static partial void Low(ILogger logger, string sku);")]
    [InlineData("[[|LoggerMessage(EventId = 1, Level = LogLevel.Debug, EventName = \"low\", Message = \"Low\", SkipEnabledCheck = true)|]] static partial void Low(ILogger logger, Exception exception);")]
    [InlineData("[[|LoggerMessage(1, LogLevel.Debug, \"Low\")|]] private static partial void Low(ILogger logger); private static partial void Low(ILogger logger) { }")]
    [InlineData("[[|LoggerMessage(LogLevel.Debug, \"Low\")|]] private static partial void Low(ILogger logger); [System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")] private static partial void Low(ILogger logger) { }")]
    public void One_that_can_be_taken_over(string method) => Assert.Equal(
        "[LogEvent] on 'Low' takes the same arguments, needs no logger, redacts, tags and counts",
        AnalyzerHarness.Reports("MTEL103", Source(method), Options));

    [Theory]
    [InlineData("[LogEvent(LogLevel.Information, \"Low: {sku}\")] static partial void Low(ILogger logger, string sku);")]
    [InlineData("[LoggerMessage(LogLevel.Information, \"Low: {other}\")] static partial void Low(ILogger logger, string sku);")]
    [InlineData("[LoggerMessage(Message = \"Low\")] static partial void Low(ILogger logger);")]
    public void None(string method) => Assert.DoesNotContain(
        AnalyzerHarness.Analyze([Source(method)], Options, "MTEL103"), static diagnostic => diagnostic.Id == "MTEL103");

    [Fact]
    public void What_a_tool_has_written() => Assert.Empty(AnalyzerHarness.Analyze(
        [Source("[LoggerMessage(LogLevel.Debug, \"Low\")] static partial void Low(ILogger logger);")],
        Options with { EditorConfig = "[*.cs]\ngenerated_code = true\n" }, "MTEL103"));

    private static string Source(string method) => $"using Microsoft.Extensions.Logging; public partial class Desk {{ {method} }}";
}
