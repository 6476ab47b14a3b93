namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL045: SharedLogKey.</summary>
public sealed class MTEL045Tests
{
    [Fact]
    public void Names_that_differ_by_their_case_only() => Assert.Equal(
        "The key 'ID' but for its case is that of 'id'; rename a parameter, or give one of them another key with [Tag]",
        LogRule.Reports("MTEL045", """[LogEvent(LogLevel.Information, "{id} {ID}")] public partial void Moved(int id, int [|ID|]);"""));

    [Fact]
    public void A_tag_and_a_parameter() => Assert.Equal(
        "The key 'lines' is that of 'count'; rename a parameter, or give one of them another key with [Tag]",
        LogRule.Reports("MTEL045", """[LogEvent(LogLevel.Information, "{lines}")] public partial void Moved([Tag("lines")] int count, int [|lines|]);"""));

    [Fact]
    public void A_constant() => LogRule.Reports("MTEL045", """
        [LogEvent(LogLevel.Information, "{tier}"), Tag("tier", Value = "gold")] public partial void [|Moved|](string tier);
        """);

    [Theory]
    [InlineData("[LogEvent(LogLevel.Information, \"{id}\")] public partial void Moved([Tag(\"order.id\")] int id, [Tag(\"shelf.id\")] int ID);")]
    [InlineData("[LogEvent(LogLevel.Information, \"{id}\", Counter = \"a.moved\")] public partial void Moved(int id, [Tag(\"id\", On = Signals.Metrics)] System.DayOfWeek day);")]
    public void Keys_of_their_own(string method) => LogRule.ReportsNothing(method);
}
