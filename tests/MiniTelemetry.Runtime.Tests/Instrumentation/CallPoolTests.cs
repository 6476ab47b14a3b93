using System.Diagnostics.Metrics;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>The object of a call is used again, whoever ends the call.</summary>
[Collection(ProcessWideState.Name)]
public sealed partial class CallPoolTests
{
    private const int AtOnce = 16;
    private const int Rounds = 200;
    private readonly TaskCompletionSource<int>[] _sources = new TaskCompletionSource<int>[AtOnce];
    private readonly Task<int>[] _tasks = new Task<int>[AtOnce];

    [Fact]
    public void A_call_that_another_thread_ends_costs_no_more_than_one_that_its_own_thread_ends()
    {
        using var meters = new MeterListener { InstrumentPublished = static (instrument, own) => own.EnableMeasurementEvents(instrument) };
        meters.Start();

        var endedHere = OnThread(() => BytesPerBegin(End));
        var endedElsewhere = OnThread(() => BytesPerBegin(() => OnThread(() =>
        {
            End();
            return 0;
        })));

        Assert.InRange(endedElsewhere, endedHere - 16, endedHere + 16);
    }

    [Timed]
    private static partial Task<int> WaitAsync(Task<int> task);

    private static Task<int> WaitAsyncCore(Task<int> task) => task;

    private double BytesPerBegin(Action end)
    {
        Round(end);
        Round(end);
        var bytes = Enumerable.Range(0, Rounds).Sum(_ => Round(end));
        return bytes / (double)(Rounds * AtOnce);
    }

    private long Round(Action end)
    {
        for (var i = 0; i < AtOnce; i++)
            _sources[i] = new TaskCompletionSource<int>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < AtOnce; i++)
            _tasks[i] = WaitAsync(_sources[i].Task);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        end();
        Assert.All(_tasks, static task => Assert.True(task.IsCompletedSuccessfully));
        return bytes;
    }

    private void End()
    {
        foreach (var source in _sources)
            source.SetResult(1);
    }

    private static double OnThread(Func<double> run)
    {
        var result = double.NaN;
        var thread = new Thread(() => result = run());
        thread.UnsafeStart();
        thread.Join();
        return result;
    }
}
