namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL031: LogTypeNotPartial.</summary>
public sealed class MTEL031Tests
{
    [Fact]
    public void A_type_that_is_not_partial()
    {
        var message = LogRule.ReportsIn("MTEL031", """
            public class Desk
            {
                [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            }
            """);

        Assert.Equal("'Placed' is a log method, but the type 'Desk' is not partial; declare the type partial", message);
    }

    [Fact]
    public void A_type_around_it() => LogRule.ReportsIn("MTEL031", """
        public class Shop
        {
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            }
        }
        """);

    [Fact]
    public void Nested_partial_types() => LogRule.ReportsNothingIn("""
        public partial class Shop
        {
            public partial record struct Desk
            {
                [LogEvent(LogLevel.Information, "Placed")] public static partial void Placed();
            }
        }
        """);
}
