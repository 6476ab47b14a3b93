using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL043: DuplicateEventId.</summary>
public sealed class MTEL043Tests
{
    [Fact]
    public void One_id_twice() => Assert.Equal(
        "The event id 1 is also that of 'Placed'; give one of them another, or leave it out for one that is made of the name",
        LogRule.Reports("MTEL043", """
            [LogEvent(1, LogLevel.Information, "Placed")] public partial void Placed();
            [LogEvent([|1|], LogLevel.Information, "Paid")] public partial void Paid();
            [LogEvent(LogLevel.Information, "Sent", EventId = [|1|])] public partial void Sent();
            """));

    [Fact]
    public void The_id_that_another_name_gives() => LogRule.Reports("MTEL043", $$"""
        [LogEvent(LogLevel.Information, "Placed")] public partial void Placed();
        [LogEvent([|{{EventIds.Of("Placed")}}|], LogLevel.Information, "Paid")] public partial void Paid();
        """);

    [Fact]
    public void In_two_parts_of_a_type() => LogRule.ReportsIn("MTEL043", """
        public partial class Desk
        {
            [LogEvent(1, LogLevel.Information, "Placed")] public partial void Placed();
        }
        public partial class Desk
        {
            [LogEvent([|1|], LogLevel.Information, "Paid")] public partial void Paid();
        }
        """);

    [Theory]
    [InlineData("[LogEvent(1, LogLevel.Information, \"a\")] public partial void Placed(); [LogEvent(2, LogLevel.Information, \"b\")] public partial void Paid();")]
    [InlineData("[LogEvent(LogLevel.Information, \"a\")] public partial void Placed(); [LogEvent(LogLevel.Information, \"b\")] public partial void Paid();")]
    [InlineData("[LogEvent(1, LogLevel.Information, \"a\")] public partial void Placed(); [LogEvent(1, LogLevel.Information, \"b\")] public partial void Placed([Tag] int id);")]
    public void Ids_that_differ_and_overloads(string methods) => LogRule.ReportsNothing(methods);
}
