namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>A reader of stdout that can stall: while it does, writes block.</summary>
internal sealed class Reader : IDisposable
{
    private readonly ManualResetEventSlim _open = new(true);
    private readonly ManualResetEventSlim _blocked = new(false);

    public Reader(TestStream stream) => stream.BeforeWrite = _ => WaitUntilOpen();

    public void Stall() => _open.Reset();

    public void Resume() => _open.Set();

    /// <summary>Waits until a write hangs on the stalled reader.</summary>
    public void AwaitBlockedWrite() => Assert.True(_blocked.Wait(TimeSpan.FromSeconds(10)), "no write came");

    public void Dispose() => _open.Set();

    private void WaitUntilOpen()
    {
        if (_open.IsSet) return;
        _blocked.Set();
        _open.Wait();
    }
}
