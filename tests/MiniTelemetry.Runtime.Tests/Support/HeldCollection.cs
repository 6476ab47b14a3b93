using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>
/// Holds the first collection of metrics that meets <see cref="Tag"/>: its values have been read by then, and it ends only when it is let go.
/// </summary>
internal sealed class HeldCollection : IDisposable
{
    private readonly ManualResetEventSlim _held = new();
    private readonly ManualResetEventSlim _go = new();
    private int _met;

    internal static KeyValuePair<string, object?> Tag { get; } = new("held.key", "x");

    /// <summary>The hook that holds it.</summary>
    internal object? Redact(string key, object? value)
    {
        if (key == Tag.Key && Interlocked.Exchange(ref _met, 1) == 0)
        {
            _held.Set();
            Assert.True(_go.Wait(TransportExtensions.Long), "nobody let the collection go");
        }

        return value;
    }

    internal void Await() => Assert.True(_held.Wait(TransportExtensions.Long), "no collection came");

    /// <summary>Starts what is to overlap the collection, lets it come to its wait, and ends both.</summary>
    internal void Overlap(Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true };
        thread.Start();
        Eventually.True(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin), "the overlapping call waits");
        Thread.Sleep(50); // It may wait for something on its way first.
        _go.Set();
        Assert.True(thread.Join(TransportExtensions.Long), "the overlapping call did not end");
    }

    public void Dispose()
    {
        _go.Set();
        _held.Dispose();
        _go.Dispose();
    }
}
