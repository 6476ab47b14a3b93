namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL035: UnloggedParameter.</summary>
public sealed class MTEL035Tests
{
    [Fact]
    public void An_out_parameter() => Assert.Equal(
        "'id' cannot be logged: nothing could be put into an out parameter; pass it by value",
        LogRule.Reports("MTEL035", """[LogEvent(LogLevel.Information, "Placed {id}")] public partial void Placed(out int [|id|]);"""));

    [Theory]
    [InlineData("System.Span<int>")]
    [InlineData("System.ReadOnlySpan<char>")]
    [InlineData("scoped System.ReadOnlySpan<char>")]
    [InlineData("System.TypedReference")]
    public void A_ref_struct(string type) => LogRule.Reports("MTEL035", $$"""
        [LogEvent(LogLevel.Information, "Placed {id}")] public partial void Placed({{type}} [|id|]);
        """);

    [Fact]
    public void A_pointer() => Assert.Equal(
        "'id' cannot be logged: a value of 'int*' cannot be kept; pass what of it is to be logged",
        LogRule.Reports("MTEL035", """[LogEvent(LogLevel.Information, "Placed {id}")] public unsafe partial void Placed(int* [|id|]);"""));

    [Fact]
    public void A_type_parameter_that_allows_ref_structs() => LogRule.Reports("MTEL035", """
        [LogEvent(LogLevel.Information, "Placed {id}")] public partial void Placed<T>(T [|id|]) where T : allows ref struct;
        """);

    [Theory]
    [InlineData("in int id")]
    [InlineData("ref int id")]
    [InlineData("ref readonly int id")]
    [InlineData("params int[] id")]
    [InlineData("dynamic id")]
    [InlineData("System.DayOfWeek? id")]
    public void What_has_a_value(string parameter) => LogRule.ReportsNothing($$"""
        [LogEvent(LogLevel.Information, "Placed {id}")] public partial void Placed({{parameter}});
        """);

    [Fact]
    public void What_is_redacted_is_not_read() => LogRule.ReportsNothing("""
        [LogEvent(LogLevel.Information, "Placed {id}")] public partial void Placed([Redacted] System.ReadOnlySpan<char> id);
        """);
}
