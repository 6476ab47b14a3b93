namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>Where calls wait until all of them are under way.</summary>
internal sealed class Meeting(int expected)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    internal Task ArriveAsync()
    {
        if (Interlocked.Increment(ref _arrived) == expected)
            _all.SetResult();
        return _all.Task;
    }
}
