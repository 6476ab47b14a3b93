using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Results that arrive while the wrapper looks whether they are there.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ResultRaceTests
{
    private const int Calls = 2_000;
    private readonly TaskCompletionSource<int>[] _bodies = [.. Enumerable.Range(0, Calls).Select(_ => new TaskCompletionSource<int>())];
    private int _begun;
    private int _read;

    [Fact]
    public void Each_is_read()
    {
        using var heard = Listeners.In(TelemetryState.LogsOnly);
        Race.Run(2, thread => thread == 0 ? Call() : Succeed());
        Assert.Equal(Calls, _read);
    }

    private int Call()
    {
        var method = ByHand.Method();
        for (var number = 0; number < Calls; number++)
        {
            var call = method.Start();
            Volatile.Write(ref _begun, number + 1);
            Thread.SpinWait(number % 17);
            var task = call.Complete<int>(_bodies[number].Task, (_, _) => Interlocked.Increment(ref _read));
            Await(() => task.IsCompleted);
        }

        return Calls;
    }

    private int Succeed()
    {
        for (var number = 0; number < Calls; number++)
        {
            var next = number;
            Await(() => Volatile.Read(ref _begun) > next);
            Thread.SpinWait(number % 13);
            _bodies[number].SetResult(number);
        }

        return Calls;
    }

    // Without the sleeps of SpinUntil, which would end the race.
    private static void Await(Func<bool> isThere)
    {
        var spin = default(SpinWait);
        while (!isThere())
            spin.SpinOnce(sleep1Threshold: -1);
    }
}
