using System.Collections;
using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Synchronous streams, bare and wrapped: each body with each way to consume it, in every state of telemetry.</summary>
[Collection(ProcessWideState.Name)]
public sealed class SyncTransparencyTests
{
    private static readonly Dictionary<string, Action<IEnumerable<int>, SyncScript>> Consumers = new()
    {
        ["all"] = All,
        ["first"] = First,
        ["in a context of its own"] = InContextOfItsOwn,
        ["LINQ"] = (stream, script) => script.Log.Add(string.Join(' ', stream.Where(i => i != 2).Select(i => i * 10).Take(1))),
        ["Take"] = (stream, script) => script.Log.Add(string.Join(' ', stream.Take(2))),
        ["ToList"] = (stream, script) => script.Log.Add(string.Join(' ', stream.ToList())),
        ["not generic"] = (stream, script) => Plain(stream, script),
        ["never"] = (_, script) => script.Log.Add("left alone"),
        ["never moved"] = NeverMoved,
        ["by hand, on after the end"] = ByHand,
        ["reset"] = Reset,
        ["two at once"] = TwoAtOnce,
        ["twice"] = (stream, script) =>
        {
            All(stream, script);
            All(stream, script);
        },
        ["without flow"] = (stream, script) =>
        {
            using var suppressed = ExecutionContext.SuppressFlow();
            script.Log.Add(string.Join(' ', stream.Take(2)));
            script.Log.AddConsumer("after", null);
            if (!ExecutionContext.IsFlowSuppressed())
                ExecutionContext.SuppressFlow();
        },
    };

    public static TheoryData<string, string, TelemetryState> Cases()
    {
        var cases = new TheoryData<string, string, TelemetryState>();
        foreach (var body in SyncScript.Bodies.Keys)
        {
            foreach (var consumer in Consumers.Keys)
            {
                foreach (var state in Enum.GetValues<TelemetryState>())
                    cases.Add(body, consumer, state);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Consumer_and_body_see_the_same(string body, string consumer, TelemetryState state)
    {
        using var heard = Listeners.In(state);
        AssertSame(body, consumer);
        using (new Activity("caller").Start())
            AssertSame(body, consumer);
        var stopped = Stopped.LeaveCurrent();
        AssertSame(body, consumer);
        Assert.Same(stopped, Activity.Current);
    }

    private static void AssertSame(string body, string consumer)
    {
        var current = Activity.Current;
        var bare = OnOwnContext(() => Run(new SyncScript(), SyncScript.Bodies[body], Consumers[consumer]));
        var wrapped = OnOwnContext(() =>
            Run(new SyncScript(), script => Feed.Sync(() => SyncScript.Bodies[body](script)), Consumers[consumer]));
        Assert.Equal(bare, wrapped);
        Assert.Same(current, Activity.Current);
    }

    // What a body changes in its consumer's context is the consumer's: it must not reach the next run.
    private static string[] OnOwnContext(Func<string[]> run)
    {
        string[] lines = [];
        ExecutionContext.Run(ExecutionContext.Capture()!, _ => lines = run(), null);
        return lines;
    }

    private static string[] Run(SyncScript script, Func<SyncScript, IEnumerable<int>> body, Action<IEnumerable<int>, SyncScript> consume)
    {
        script.Ambient.Value = "of consumer";
        try
        {
            consume(body(script), script);
        }
        catch (Exception thrown)
        {
            script.Log.AddThrown(thrown, "consumer");
        }

        script.Log.AddConsumer("at the end", script.Ambient.Value);
        return script.Log.Lines;
    }

    private static void All(IEnumerable<int> stream, SyncScript script)
    {
        foreach (var item in stream)
            script.Log.AddConsumer(item, script.Ambient.Value);
    }

    private static void First(IEnumerable<int> stream, SyncScript script)
    {
        foreach (var item in stream)
        {
            script.Log.AddConsumer(item, script.Ambient.Value);
            break;
        }
    }

    private static void InContextOfItsOwn(IEnumerable<int> stream, SyncScript script)
    {
        foreach (var item in stream)
        {
            script.Log.AddConsumer(item, script.Ambient.Value);
            script.Ambient.Value = $"of consumer {item}";
        }
    }

    private static void Plain(IEnumerable stream, SyncScript script)
    {
        foreach (var item in stream)
            script.Log.AddConsumer(item, script.Ambient.Value);
    }

    private static void NeverMoved(IEnumerable<int> stream, SyncScript script)
    {
        var enumerator = stream.GetEnumerator();
        enumerator.Dispose();
        enumerator.Dispose();
        script.Log.Add($"moved {enumerator.MoveNext()}");
    }

    private static void ByHand(IEnumerable<int> stream, SyncScript script)
    {
        using var enumerator = stream.GetEnumerator();
        for (var move = 0; move < 6; move++)
        {
            try
            {
                script.Log.AddConsumer($"{enumerator.MoveNext()} {enumerator.Current} {((IEnumerator)enumerator).Current}", null);
            }
            catch (InvalidOperationException thrown)
            {
                script.Log.AddThrown(thrown, $"move {move}");
            }
        }

        enumerator.Dispose();
    }

    private static void Reset(IEnumerable<int> stream, SyncScript script)
    {
        using var enumerator = stream.GetEnumerator();
        script.Log.Add($"{enumerator.MoveNext()} {enumerator.Current}");
        enumerator.Reset();
        script.Log.Add($"{enumerator.MoveNext()} {enumerator.Current}");
    }

    private static void TwoAtOnce(IEnumerable<int> stream, SyncScript script)
    {
        foreach (var (left, right) in stream.Zip(stream))
            script.Log.AddConsumer((left, right), script.Ambient.Value);
    }
}
