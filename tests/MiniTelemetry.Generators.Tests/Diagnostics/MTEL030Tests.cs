using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL030: LogMethodNotPartial.</summary>
public sealed class MTEL030Tests
{
    [Fact]
    public void A_method_that_is_not_partial() => Assert.Equal(
        ["MTEL030", "MTEL032"], LogRule.Ids("""[LogEvent(LogLevel.Information, "Placed")] public void Placed() { }""").Order(StringComparer.Ordinal));

    [Fact]
    public void The_message_says_what_to_do() => Assert.Equal(
        "'Placed' is a log method but not partial; declare it partial, without a body",
        AnalyzerHarness.Analyze(LogSource.Usings + "public partial class Desk { [LogEvent(LogLevel.Debug)] public void Placed() { } }")
            .Single(static diagnostic => diagnostic.Id == "MTEL030").GetMessage(null));

    [Fact]
    public void A_method_without_body_and_partial() => Assert.Contains(
        "MTEL030", LogRule.Ids("""[LogEvent(LogLevel.Information, "Placed")] public void Placed();"""));

    [Fact]
    public void A_type_that_is_not_partial_either_is_told_too() => Assert.Equal(
        ["MTEL030", "MTEL031", "MTEL032"],
        AnalyzerHarness.Analyze(LogSource.Usings + "public class Desk { [LogEvent(LogLevel.Debug)] public void Placed() { } }")
            .Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_partial_method() => LogRule.ReportsNothing("""[LogEvent(LogLevel.Information, "Placed")] public partial void Placed();""");

    [Fact]
    public void A_classic_partial_method() => LogRule.ReportsNothing("""[LogEvent(LogLevel.Information, "Placed")] partial void Placed();""");
}
