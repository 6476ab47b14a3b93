using System.Collections.Concurrent;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A context with one thread, such as that of a user interface: the caller comes back in the same turn, telemetry on or off.</summary>
[Collection(ProcessWideState.Name)]
public sealed class SynchronizationContextTests
{
    [Theory]
    [InlineData(TelemetryState.Off)]
    [InlineData(TelemetryState.On)]
    public void The_caller_comes_back_in_the_same_turn(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        var loop = new Loop();
        var order = new List<string>();
        loop.Run(async () =>
        {
            using var play = new Play(Ending.SucceedsLater);
            var call = CallAsync(play, order);
            loop.Post(_ => order.Add("other"), null);
            play.Gate.SetResult();
            await call;
        });
        Assert.Equal(["other", "body", "caller"], order);
        Assert.Equal(Bare(), loop.Posts);
    }

    private static int Bare()
    {
        var loop = new Loop();
        loop.Run(async () =>
        {
            using var play = new Play(Ending.SucceedsLater);
            var call = CallBareAsync(play, []);
            loop.Post(_ => { }, null);
            play.Gate.SetResult();
            await call;
        });
        return loop.Posts;
    }

    private static async Task CallAsync(Play play, List<string> order)
    {
        await new ContextSubject(play, order).WorkAsync();
        order.Add("caller");
    }

    private static async Task CallBareAsync(Play play, List<string> order)
    {
        await new ContextSubject(play, order).WorkAsyncCore();
        order.Add("caller");
    }

    /// <summary>Runs what is posted, one after the other, on the thread of the test.</summary>
    private sealed class Loop : SynchronizationContext
    {
        private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

        internal int Posts { get; private set; }

        public override void Post(SendOrPostCallback d, object? state)
        {
            Posts++;
            _queue.Add((d, state));
        }

        internal void Run(Func<Task> start)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                var main = start();
                while (!main.IsCompleted && _queue.TryTake(out var work, TimeSpan.FromSeconds(30)))
                    work.Callback(work.State);
                main.GetAwaiter().GetResult();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }
}

/// <summary>A body that comes back to the context it was called in.</summary>
public sealed partial class ContextSubject(Play play, List<string> order)
{
    [Traced, Timed]
    public partial Task WorkAsync();

    internal async Task WorkAsyncCore()
    {
        await play.Gate.Task;
        order.Add("body");
    }
}
