using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Asynchronous streams, bare and wrapped: each body with each way to consume it, in every state of telemetry.</summary>
[Collection(ProcessWideState.Name)]
public sealed class AsyncTransparencyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string, TelemetryState> Cases()
    {
        var cases = new TheoryData<string, string, TelemetryState>();
        foreach (var body in AsyncScript.Bodies.Keys)
        {
            foreach (var consumer in AsyncConsumers.All.Keys.Where(consumer => !IsRace(body, consumer)))
            {
                foreach (var state in Enum.GetValues<TelemetryState>())
                    cases.Add(body, consumer, state);
            }
        }

        return cases;
    }

    // A pooled move that is read twice throws the second time, unless it had ended before the first look: the body's own race.
    private static bool IsRace(string body, string consumer) => (body, consumer) == ("pooled moves", "read twice");

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Consumer_and_body_see_the_same(string body, string consumer, TelemetryState state)
    {
        using var heard = Listeners.In(state);
        await Task.Run(() => AssertSameForAllCallersAsync(body, consumer));
    }

    private static async Task AssertSameForAllCallersAsync(string body, string consumer)
    {
        await AssertSameAsync(body, consumer);
        using (new Activity("caller").Start())
            await AssertSameAsync(body, consumer);
        var stopped = Stopped.LeaveCurrent();
        await AssertSameAsync(body, consumer);
        Assert.Same(stopped, Activity.Current);
    }

    private static async Task AssertSameAsync(string body, string consumer)
    {
        var current = Activity.Current;
        var make = AsyncScript.Bodies[body];
        var bare = await RunAsync(make, AsyncConsumers.All[consumer]).WaitAsync(Patience);
        var wrapped = await RunAsync(
            (script, ct) => Feed.Async(() => make(script, ct), ct: ct), AsyncConsumers.All[consumer]).WaitAsync(Patience);
        Assert.Equal(bare, wrapped);
        Assert.Same(current, Activity.Current);
    }

    private static async Task<string[]> RunAsync(
        Func<AsyncScript, CancellationToken, IAsyncEnumerable<int>> body, Func<Func<CancellationToken, IAsyncEnumerable<int>>, AsyncScript, Task> consume)
    {
        var script = new AsyncScript();
        script.Ambient.Value = "of consumer";
        try
        {
            await consume(ct => body(script, ct), script);
        }
        catch (Exception thrown)
        {
            script.Log.AddThrown(thrown, "consumer");
        }

        script.Log.AddConsumer("at the end", script.Ambient.Value);
        return script.Log.Lines;
    }
}
