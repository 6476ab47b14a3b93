namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL038: UnknownPlaceholder.</summary>
public sealed class MTEL038Tests
{
    [Fact]
    public void A_name_that_there_is_not() => Assert.Equal(
        "The placeholder 'number' names no parameter and no key of a tag; name one of 'id', 'order.id', 'lines'",
        LogRule.Reports("MTEL038", """
            [LogEvent(LogLevel.Information, "{id} {[|number|]}")]
            public partial void Placed(int id, [Tag("order.id", "Length")] string order, int lines);
            """.Replace("int lines", "[Tag(\"a.lines\")] int lines", StringComparison.Ordinal)));

    [Fact]
    public void Of_no_parameter_at_all() => Assert.Equal(
        "The placeholder 'id' names no parameter and no key of a tag; there is none; add a parameter, or remove the placeholder",
        LogRule.Reports("MTEL038", """[LogEvent(LogLevel.Information, "Placed {[|id|]}")] public partial void Placed();"""));

    [Theory]
    [InlineData(" id ")]
    [InlineData("0")]
    [InlineData("@number")]
    [InlineData("id.Length")]
    public void Each_is_told_where_it_stands(string name)
        => LogRule.Reports("MTEL038", $"[LogEvent(LogLevel.Information, \"{{id}} {{[|{name}|]}} {{[|{name}|],5}}\")] public partial void Placed(int id);");

    [Theory]
    [InlineData("[|@\"{number}\"|]")]
    [InlineData("[|\"\\t{number}\"|]")]
    [InlineData("[|\"{num\" + \"ber}\"|]")]
    [InlineData("[|Template|]")]
    [InlineData("[|\"\"\"{number}\"\"\"|]")]
    public void In_a_message_of_another_kind_the_whole_of_it(string message) => LogRule.Reports("MTEL038", $$"""
        public const string Template = "{number}";
        [LogEvent(LogLevel.Information, {{message}})] public partial void Placed([Tag] int id);
        """);

    [Fact]
    public void The_key_of_a_tag_that_is_left_out() => Assert.Equal(
        ["MTEL038", "MTEL007"],
        LogRule.Ids("""[LogEvent(LogLevel.Information, "{size}")] public partial void Placed([Tag("size", "Size")] string text);"""));

    [Theory]
    [InlineData("{ID} {Id} {@id} {$iD:X2}")]
    [InlineData("{order.lines} {Order.Lines}")]
    public void What_there_is(string message) => LogRule.ReportsNothing($$"""
        [LogEvent(LogLevel.Information, "{{message}}")] public partial void Placed([Tag] int id, [Tag("order.lines", "Length")] string text);
        """);
}
