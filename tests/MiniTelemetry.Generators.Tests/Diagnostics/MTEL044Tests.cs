namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL044: DuplicateEventName.</summary>
public sealed class MTEL044Tests
{
    [Fact]
    public void One_name_twice() => Assert.Equal(
        "The event name 'placed' is also that of 'Placed'; give one of them another EventName",
        LogRule.Reports("MTEL044", """
            [LogEvent(LogLevel.Information, "Placed", EventName = "placed")] public partial void Placed();
            [LogEvent(LogLevel.Information, "Paid", EventName = [|"placed"|])] public partial void Paid();
            """));

    [Fact]
    public void The_name_of_another_method() => LogRule.Reports("MTEL044", """
        [LogEvent(LogLevel.Information, "Paid", EventName = "Placed")] public partial void Paid();
        [[|LogEvent(LogLevel.Information, "Placed")|]] public partial void Placed();
        """);

    [Fact]
    public void The_id_follows_the_name_and_is_not_told_beside_it() => LogRule.Reports("MTEL044", """
        [LogEvent(1, LogLevel.Information, "Placed", EventName = "placed")] public partial void Placed();
        [LogEvent(1, LogLevel.Information, "Paid", EventName = [|"placed"|])] public partial void Paid();
        """);

    [Theory]
    [InlineData("[LogEvent(LogLevel.Information, \"a\")] public partial void Placed(); [LogEvent(LogLevel.Information, \"b\")] public partial void Placed([Tag] int id);")]
    [InlineData("[LogEvent(LogLevel.Information, \"a\", EventName = \"a\")] public partial void Placed(); [LogEvent(LogLevel.Information, \"b\", EventName = \"A\")] public partial void Paid();")]
    public void Names_that_differ_and_overloads(string methods) => LogRule.ReportsNothing(methods);
}
