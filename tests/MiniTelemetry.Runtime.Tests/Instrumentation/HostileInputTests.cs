using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Nothing that the application hands to telemetry can throw, hang, forge a line or grow without bound.</summary>
[Collection(ProcessWideState.Name)]
public sealed partial class HostileInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // By name, so that no runner tries to show them.
    private static readonly Dictionary<string, Func<object?>> AllValues = new()
    {
        { "null", () => null },
        { "NaN", () => double.NaN },
        { "infinity", () => float.PositiveInfinity },
        { "lone surrogates", () => "\ud800 and \udc00" },
        { "10 MB of text", () => new string('x', 10 * 1024 * 1024) },
        { "10 MB of line breaks", () => new string('\n', 10 * 1024 * 1024) },
        { "control characters", () => "a\0b\u0007c\u001b[31md\u0085e\u2028f\u200bg" },
        { "a forged line", () => "x\n2026-01-01 00:00:00.000Z [ERROR] Forged - trace_id=00 forged" },
        { "forged attributes", () => "x\tforged=true" },
        { "a forged carriage return", () => "x\r\nforged" },
        { "an endless sequence", Endless },
        { "a text that throws", () => new Unprintable() },
        { "a formattable that throws", () => new UnprintableNumber() },
        { "an array of what throws", () => new object[] { new Unprintable(), new Unprintable() } },
        { "a huge array", () => new int[1_000_000] },
        { "an array of huge texts", () => Enumerable.Repeat(new string('y', 1024 * 1024), 20).ToArray() },
        { "a delegate", () => new Action(() => { }) },
        { "a type", () => typeof(Dictionary<,>) },
    };

    private static readonly Dictionary<string, Func<Exception>> AllExceptions = new()
    {
        { "unreadable", () => new UnreadableException() },
        { "generic", () => new GenericException<List<int>>() },
        { "a huge message", () => new InvalidOperationException(new string('x', 10 * 1024 * 1024)) },
        { "a message of lines", () => new InvalidOperationException("one\ntwo\r\n2026-01-01 00:00:00.000Z [INFO] Forged - three\tforged=true") },
        { "a deep nest", () => Nest(1_000) },
        { "a wide aggregate", () => new AggregateException(Enumerable.Range(0, 5_000).Select(i => new TimeoutException($"{i}"))) },
        { "an unreadable one inside", () => new AggregateException(new UnreadableException(), new UnreadableException()) },
        { "a null message", () => new NullMessageException() },
    };

    public static TheoryData<string> Values => [.. AllValues.Keys];

    public static TheoryData<string> Exceptions => [.. AllExceptions.Keys];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Any_value_leaves_the_call_and_the_stream_as_they_are(string kind)
    {
        var value = AllValues[kind]();
        using var started = new StartedTelemetry();
        await Task.Run(() =>
        {
            Hostile.Any(value);
            Hostile.AtStart(value);
        }).WaitAsync(Patience);

        var lines = started.Lines();
        Assert.All(lines, line => Assert.Matches(LineStart(), line));
        Assert.True(lines.Length <= 7, $"{kind}: {string.Join('\n', lines.Select(line => line[..Math.Min(line.Length, 200)]))}");
        var spans = StartedTelemetry.With(lines, "[SPAN]");
        Assert.Equal(2, spans.Length);
        Assert.All(spans, span => Assert.DoesNotContain('\t', span[(span.IndexOf('\t', StringComparison.Ordinal) + 1)..]));
        Assert.Contains("body.ran=true", spans[0], StringComparison.Ordinal);
        Assert.True(spans[0].Length < 2 * 1024 * 1024, $"{kind}: a line of {spans[0].Length} characters");
        Assert.DoesNotContain(spans[0], character => char.IsControl(character) && character != '\t');
    }

    [Fact]
    public void A_getter_that_throws_is_told_once_and_a_null_on_the_way_never()
    {
        using var started = new StartedTelemetry();
        for (var i = 0; i < 10; i++)
            Hostile.Reading(new Hostile());
        Hostile.Reading(null!);
        started.Dispose();

        var told = Assert.Single(StartedTelemetry.With(started.Written, "a getter that throws"));
        Assert.Contains("Hostile.Reading: tag 'unreadable.length'", told, StringComparison.Ordinal);
        Assert.Empty(StartedTelemetry.With(started.Written, "nothing.at_all"));
        Assert.Equal(11, StartedTelemetry.With(started.Written, "[SPAN]").Length);
        Assert.Single(StartedTelemetry.With(started.Written, "10 faults of telemetry itself"));
        Assert.Contains("{call} - 11", Assert.Single(StartedTelemetry.With(started.Written, "hostile.reading.calls")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_customers_end_in_one_overflow()
    {
        const int Customers = 10_000;
        using var started = new StartedTelemetry();
        for (var i = 0; i < Customers; i++)
            Hostile.PerCustomer("customer " + i.ToString(CultureInfo.InvariantCulture));

        var points = started.LinesWith("hostile.per_customer.calls {call}");
        Assert.InRange(points.Length, 1000, 2001);
        Assert.Single(points, point => point.Contains("otel.metric.overflow=true", StringComparison.Ordinal));
        Assert.Equal(Customers, points.Sum(ValueOf));
    }

    [Fact]
    public void An_array_is_told_as_it_was_at_the_call()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Hostile.Overwriting(["before"], "after");
        Hostile.Overwriting([1], 2);
        Hostile.Overwriting([DayOfWeek.Monday], DayOfWeek.Friday);
        Assert.Equal(new[] { "before" }, heard.Spans[0].GetTagItem("any.values"));
        Assert.Equal(new[] { 1L }, heard.Spans[1].GetTagItem("any.values"));
        Assert.Equal(new[] { "Monday" }, heard.Spans[2].GetTagItem("any.values"));
    }

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task Any_exception_comes_through_and_is_told(string kind)
    {
        var exception = AllExceptions[kind]();
        using var started = new StartedTelemetry();
        FailureLog.AlsoOnSpan = true;
        try
        {
            Assert.Same(exception, await Task.Run(() => Record.Exception(() => Hostile.Throwing(exception))).WaitAsync(Patience));
        }
        finally
        {
            FailureLog.AlsoOnSpan = false;
        }

        var lines = started.Lines();
        var told = Assert.Single(StartedTelemetry.With(lines, "Hostile.Throwing failed"));
        Assert.Contains("error.type=", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Version=", told, StringComparison.Ordinal);
        Assert.Single(StartedTelemetry.With(lines, "[SPAN]"), line => LineStart().IsMatch(line));
        Assert.All(lines, line => Assert.Matches(@"^(2\d{3}-\d\d-\d\d |\s|\|)", line));
        Assert.True(lines.Sum(line => line.Length) < 4 * 1024 * 1024, $"{kind}: {lines.Sum(line => line.Length)} characters");
        Assert.DoesNotContain(lines, line => line.StartsWith("2026-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_cannot_be_initialised_is_no_tag()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Equal(1, Unready.Now());
        Assert.True(Unready.LaterAsync().IsCompletedSuccessfully);
        Assert.Null(Activity.Current);
        Assert.Equal(["Unready.Now", "Unready.LaterAsync"], heard.Spans.Select(span => span.OperationName));
        Assert.All(heard.Spans, span => Assert.Empty(span.TagObjects));
    }

    [Fact]
    public void Names_of_hand_written_signals_are_taken_as_they_are()
    {
        using var started = new StartedTelemetry();
        const string Name = "odd\nname\t\u001b[31m \ud800";
        started.Running.GetTracer(Name).StartActivity("span\nof\tan odd name")!.SetTag("key\nwith\tbreaks", "v").Dispose();
        var lines = started.Lines();
        Assert.All(lines, line => Assert.Matches(LineStart(), line));
        Assert.Single(StartedTelemetry.With(lines, "[SPAN]"));
    }

    private static int ValueOf(string point) => int.Parse(PointValue().Match(point).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static InvalidOperationException Nest(int depth)
    {
        var exception = new InvalidOperationException("innermost");
        for (var i = 0; i < depth; i++)
            exception = new InvalidOperationException("around it", exception);
        return exception;
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    [GeneratedRegex(@"^2\d{3}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z \[[A-Z]+\] ")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\{call\} - (\d+)")]
    private static partial Regex PointValue();

    private sealed class Unprintable
    {
        public override string ToString() => throw new InvalidOperationException("a text that throws");
    }

    private sealed class UnprintableNumber : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => throw new InvalidOperationException("a format that throws");
    }

    private sealed class NullMessageException : Exception
    {
        public override string Message => null!;
    }
}
