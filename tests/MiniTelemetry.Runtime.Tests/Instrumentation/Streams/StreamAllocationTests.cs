using System.Diagnostics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>What a stream costs is paid once an enumeration: an item costs what it costs bare, in bytes.</summary>
[Collection(ProcessWideState.Name)]
public sealed class StreamAllocationTests
{
    // Both beyond the numbers whose boxes are shared.
    private const int Few = 2_000;
    private const int Many = 12_000;

    [Theory]
    [InlineData(TelemetryState.On, false)]
    [InlineData(TelemetryState.On, true)]
    [InlineData(TelemetryState.Off, false)]
    [InlineData(TelemetryState.MetricsOnly, false)]
    public void An_item_costs_nothing(TelemetryState state, bool stoppedCaller)
    {
        using var heard = Listeners.In(state);
        Assert.Equal(0, OfItems(count => Assert.Equal(count, Consume(Numbers(count))), stoppedCaller));
        Assert.Equal(0, OfItems(count => Assert.Equal(count, Consume(Feed.Sync(() => Numbers(count)))), stoppedCaller));
    }

    [Fact]
    public void An_item_of_nested_streams_costs_nothing()
    {
        using var heard = Listeners.In(TelemetryState.On);
        Assert.Equal(0, OfItems(count => Assert.Equal(count, Consume(Feed.Sync(() => Over(Feed.Sync(() => Numbers(count))), Feed.Outer)))));
    }

    [Theory]
    [InlineData(TelemetryState.On, false)]
    [InlineData(TelemetryState.On, true)]
    [InlineData(TelemetryState.Off, false)]
    public void An_asynchronous_item_that_is_there_costs_nothing(TelemetryState state, bool stoppedCaller)
    {
        using var heard = Listeners.In(state);
        Assert.Equal(0, OfItems(count => Run(NumbersAsync(count, null), null, count), stoppedCaller));
        Assert.Equal(0, OfItems(count => Run(Feed.Async(() => NumbersAsync(count, null)), null, count), stoppedCaller));
    }

    [Theory]
    [InlineData(TelemetryState.On, false)]
    [InlineData(TelemetryState.On, true)]
    [InlineData(TelemetryState.Off, false)]
    public void An_asynchronous_item_that_is_waited_for_costs_nothing(TelemetryState state, bool stoppedCaller)
    {
        using var heard = Listeners.In(state);
        var gate = new ManualSource();
        Assert.Equal(0, OfItems(count => Run(NumbersAsync(count, gate), gate, count), stoppedCaller));
        Assert.Equal(0, OfItems(count => Run(Feed.Async(() => NumbersAsync(count, gate)), gate, count), stoppedCaller));
    }

    // Two runs of different length differ by their items alone.
    private static long OfItems(Action<int> run, bool stoppedCaller = false)
    {
        var bytes = 0L;
        var thread = new Thread(() =>
        {
            if (stoppedCaller)
                Stopped.LeaveCurrent();
            run(Few);
            run(Few);
            bytes = Enumerable.Range(0, 3).Min(_ => Of(() => run(Many)) - Of(() => run(Few)));
        });
        thread.UnsafeStart();
        thread.Join();
        return Math.Max(bytes, 0);
    }

    private static long Of(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Consume(IEnumerable<int> stream)
    {
        var items = 0;
        foreach (var _ in stream)
            items++;
        return items;
    }

    private static void Run(IAsyncEnumerable<int> stream, ManualSource? gate, int count)
    {
        var items = ConsumeAsync(stream);
        for (var item = 0; gate is not null && item < count; item++)
            gate.Complete();
        Debug.Assert(items.IsCompleted, "the consumer waits for what does not come");
        Assert.Equal(count, items.Result);
    }

    private static async Task<int> ConsumeAsync(IAsyncEnumerable<int> stream)
    {
        var items = 0;
        await foreach (var _ in stream)
            items++;
        return items;
    }

    private static IEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
            yield return number;
    }

    private static IEnumerable<int> Over(IEnumerable<int> inner)
    {
        foreach (var number in inner)
            yield return number;
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int count, ManualSource? gate)
    {
        for (var number = 0; number < count; number++)
        {
            if (gate is not null)
                await gate.Wait();
            yield return number;
        }
    }
}
