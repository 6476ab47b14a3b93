using System.Collections.Concurrent;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>A context that runs what is posted, one after the other, on the thread that runs it.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

    public override void Post(SendOrPostCallback d, object? state) => _queue.Add((d, state));

    internal static void Run(Func<Task> start)
    {
        var context = new OneThread();
        var before = Current;
        SetSynchronizationContext(context);
        try
        {
            var main = start();
            main.ContinueWith(static (_, queue) => ((OneThread)queue!)._queue.CompleteAdding(), context, TaskScheduler.Default);
            foreach (var (callback, state) in context._queue.GetConsumingEnumerable())
                callback(state);
            main.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
