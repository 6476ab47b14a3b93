using System.Diagnostics;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What is kept of an exception that is told over and over: little, and nothing of calls that have ended.</summary>
public sealed class TellingsTests
{
    [Fact]
    public void Of_calls_that_have_ended_nothing_is_kept()
    {
        var tellings = new Tellings();
        for (var sequence = 1; sequence <= 100_000; sequence++)
        {
            using var ended = Start(null);
            tellings.Add(sequence, ended);
        }

        Assert.InRange(tellings.Count, 1, 64);
        Assert.False(tellings.AreInside(new Teller(0, Start(null))));
    }

    [Fact]
    public void Of_those_below_one_call_the_last_is_kept()
    {
        var tellings = new Tellings();
        var call = Start(null);
        for (var sequence = 1; sequence <= 10_000; sequence++)
        {
            using var inner = Start(call);
            tellings.Add(sequence, inner);
        }

        Assert.InRange(tellings.Count, 1, 64);
        Assert.True(tellings.AreInside(new Teller(0, call)));
        Assert.True(tellings.AreInside(new Teller(9_999, call)));
        Assert.False(tellings.AreInside(new Teller(10_000, call)));
        Assert.False(tellings.AreInside(new Teller(0, Start(null))));
    }

    [Fact]
    public void Of_those_without_an_activity_the_last_is_kept()
    {
        var tellings = new Tellings();
        for (var sequence = 1; sequence <= 10_000; sequence++)
            tellings.Add(sequence, null);
        Assert.InRange(tellings.Count, 1, 64);
        Assert.True(tellings.AreInside(new Teller(9_999, Start(null))));
        Assert.False(tellings.AreInside(new Teller(10_000, Start(null))));
    }

    [Fact]
    public void What_is_not_known_any_more_counts_as_told_inside()
    {
        var tellings = new Tellings();
        var calls = Enumerable.Range(0, 3_000).Select(static _ => Start(null)).ToArray();
        for (var call = 0; call < calls.Length; call++)
            tellings.Add(call + 1, calls[call]);
        Assert.InRange(tellings.Count, 500, 1_000);
        Assert.True(tellings.AreInside(new Teller(0, calls[0])));
        Assert.True(tellings.AreInside(new Teller(2_999, calls[^1])));
        Assert.False(tellings.AreInside(new Teller(2_998, calls[0])));
    }

    private static Activity Start(Activity? parent)
    {
        Activity.Current = parent;
        return new Activity("call").Start();
    }
}
