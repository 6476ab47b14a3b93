using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// One transport for each stream of the process, shared by all who write there and counted: made by the first, with that one's queue, and
/// ended by the last. So there is one queue to bound, and what one thread writes stays in order whoever writes it.
/// </summary>
internal static class SharedTransport
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<OutputStream, (StdoutTransport Transport, int Users)> InUse = [];

    internal static StdoutTransport Take(OutputStream stream, Func<StdoutTransport> make)
    {
        lock (Gate)
        {
            var (transport, users) = InUse.TryGetValue(stream, out var inUse) ? inUse : (make(), 0);
            InUse[stream] = (transport, users + 1);
            return transport;
        }
    }

    /// <summary>Writes what waits, and ends the transport where nobody else uses it. False if that takes longer than the timeout.</summary>
    internal static bool Return(OutputStream stream, TimeSpan timeout)
    {
        var transport = GiveBack(stream, out var isLast);
        if (isLast)
            return transport.Shutdown(timeout);
        transport.BoundWaits(null);
        return transport.Flush(timeout);
    }

    private static StdoutTransport GiveBack(OutputStream stream, out bool isLast)
    {
        lock (Gate)
        {
            var (transport, users) = InUse[stream];
            isLast = users == 1;
            if (isLast)
                InUse.Remove(stream);
            else
                InUse[stream] = (transport, users - 1);
            return transport;
        }
    }
}
