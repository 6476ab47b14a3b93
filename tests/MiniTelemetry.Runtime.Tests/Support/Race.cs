namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>The same work on several threads that set off together.</summary>
internal static class Race
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal static T[] Run<T>(int threads, Func<int, T> work)
    {
        using var start = new Barrier(threads);
        var results = new T[threads];
        var faults = new Exception?[threads];
        var running = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                results[number] = work(number);
            }
            catch (Exception fault)
            {
                faults[number] = fault;
            }
        })
        { IsBackground = true }).ToArray();
        Array.ForEach(running, thread => thread.Start());
        Assert.All(running, thread => Assert.True(thread.Join(Patience), "a thread hangs"));
        Assert.All(faults, Assert.Null);
        return results;
    }
}
