using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>The rules that instrumented methods and log methods have in common, on log methods.</summary>
public sealed class LogMethodRulesTests
{
    [Theory]
    [InlineData("MTEL007", """[LogEvent(LogLevel.Debug)] public partial void Placed([Tag("size", [|"Size"|])] string text);""")]
    [InlineData("MTEL008", """[LogEvent(LogLevel.Debug, Counter = [|"Orders placed"|])] public partial void Placed();""")]
    [InlineData("MTEL009", """[LogEvent(LogLevel.Debug)] public partial void Placed([Tag([|"Order Id"|])] int id);""")]
    [InlineData("MTEL013", """[LogEvent(LogLevel.Debug)] public partial void Placed([Tag(On = [|Signals.Metrics|])] int id);""")]
    [InlineData("MTEL013", """[LogEvent(LogLevel.Debug)] public partial void Placed([Tag(On = [|Signals.Span|])] int id);""")]
    [InlineData("MTEL013", """[LogEvent(LogLevel.Debug)] public partial void Placed([Tag(AtStart = [|true|])] int id);""")]
    [InlineData("MTEL013", """[LogEvent(LogLevel.Debug), [|Tag("tier")|]] public partial void Placed();""")]
    [InlineData("MTEL014", """[LogEvent(LogLevel.Debug, EventName = [|" "|])] public partial void Placed();""")]
    [InlineData("MTEL014", """[LogEvent([|(LogLevel)9|])] public partial void Placed();""")]
    [InlineData("MTEL014", """[LogEvent([|LogLevel.None|])] public partial void Placed();""")]
    [InlineData("MTEL014", """[LogEvent(LogLevel.Debug), [|Outcome(FailureLevel = LogLevel.Debug)|]] public partial void Placed();""")]
    [InlineData("MTEL017", """
        [LogEvent(LogLevel.Debug, Counter = "orders.placed")] public partial void Placed([Tag("order.id", On = [|Signals.Metrics|])] string id);
        """)]
    [InlineData("MTEL019", """
        [LogEvent(LogLevel.Debug, Counter = "orders.placed")] public partial void Placed();
        [LogEvent(LogLevel.Debug, Counter = [|"orders.placed"|])] public partial void Paid();
        """)]
    public void A_mistake_is_told(string id, string members) => LogRule.Reports(id, members);

    [Fact]
    public void The_words_fit_a_log_method()
    {
        Assert.Equal(
            "'' is not a metric name: it is empty, and nothing is counted; give a name or leave it out",
            LogRule.Reports("MTEL008", """[LogEvent(LogLevel.Debug, Counter = [|""|])] public partial void Placed();"""));
        Assert.Equal(
            "The argument is not valid: at LogLevel.None nothing is logged; name another level, or leave it out where a parameter gives it",
            LogRule.Reports("MTEL014", """[LogEvent(Level = [|LogLevel.None|])] public partial void Placed();"""));
        Assert.Equal(
            "The argument is not valid: a log method has no outcome; remove the attribute",
            LogRule.Reports("MTEL014", """[LogEvent(LogLevel.Debug), [|Outcome|]] public partial void Placed();"""));
    }

    [Fact]
    public void A_counter_of_events_is_not_one_of_calls() => Assert.Equal(
        "The instrument 'shop.orders' is a counter of events, and 'Desk.Place()' has a counter of that name; give one of them another with Counter",
        LogRule.Reports("MTEL019", """
            [Counted(Name = "shop.orders")] public partial void Place();
            private void PlaceCore() => Placed();
            [LogEvent(LogLevel.Debug, Counter = [|"shop.orders"|])] private partial void Placed();
            """));

    [Theory]
    [InlineData("""[LogEvent(LogLevel.Debug, Counter = "a.b")] public partial void Placed([Tag("tier", On = Signals.Metrics)] System.DayOfWeek tier);""")]
    [InlineData("""[LogEvent(LogLevel.Debug, SpanEvent = true)] public partial void Placed([Tag("order.id", On = Signals.Span)] string id);""")]
    [InlineData("""[LogEvent(LogLevel.Debug)] public partial void Placed([Tag("order.id")] string id, System.Guid request);""")]
    [InlineData("""[LogEvent(LogLevel.None, Counter = "a.b")] public partial void Placed();""")]
    [InlineData("""
        [LogEvent(LogLevel.Debug, Counter = "a.b")] public partial void Placed();
        [LogEvent(LogLevel.Debug, Counter = "a.b")] public partial void Placed(int id);
        """)]
    public void What_is_right_is_not(string members) => LogRule.ReportsNothing(members);

    [Fact]
    public void Instrumentation_stands_beside_a_log_method()
    {
        var found = AnalyzerHarness.Analyze(LogSource.Usings + """
            public partial class Desk
            {
                [LogEvent(LogLevel.Debug, "a {"), Traced] public partial void Place([Tag] int id);
                private void PlaceCore(int id) { }
            }
            """);

        Assert.Equal(
            "MTEL015: 'Place' is instrumented, and writes no record of its own in spite of [LogEvent]; remove one of the attributes",
            $"{Assert.Single(found).Id}: {found[0].GetMessage(null)}");
    }

    [Fact]
    public void Attributes_of_a_type_leave_log_methods_alone() => LogRule.ReportsNothingIn("""
        [Traced]
        public partial class Desk
        {
            public partial void Place();
            private void PlaceCore() => Placed(1);
            [LogEvent(LogLevel.Debug, "Placed {id}")] private partial void Placed(int id);
        }
        """);
}
