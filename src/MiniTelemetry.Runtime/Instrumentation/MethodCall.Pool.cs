namespace MiniTelemetry.Instrumentation;

// A call costs no allocation of its own: its object is taken from the thread that begins it, and left to the thread that ends it. Where
// one thread begins what others end, such as one that blocks on tasks, the free objects go back by way of all threads, a chain at a time.
public sealed partial class MethodCall
{
    // As deep as wrappers usually call each other.
    private const int LongestChain = 16;

    [ThreadStatic]
    private static MethodCall? s_free;
    private static MethodCall? s_shared;

    private MethodCall? _next;
    private int _countOfFree;

    private MethodCall()
    {
    }

    private static MethodCall Rent()
    {
        if ((s_free ?? TakeShared()) is not { } call)
            return new MethodCall();
        s_free = call._next;
        call._next = null;
        return call;
    }

    // Read before it is exchanged: an exchange is dear where several threads do it, and mostly there is nothing.
    private static MethodCall? TakeShared() => Volatile.Read(ref s_shared) is null ? null : Interlocked.Exchange(ref s_shared, null);

    // The last thing that is done with a call. Nothing of it is kept alive.
    private void GiveBack()
    {
        _method = null!;
        _span = null;
        _caller = default;
        _cancellation = default;
        _started = 0;
        _extras = null;
        _context = null;
        _inFlight = 0;
        _isLate = false;
        _next = s_free;
        _countOfFree = _next is null ? 1 : _next._countOfFree + 1;
        s_free = this;
        if (_countOfFree == LongestChain)
            Share();
    }

    // What was there is left to the garbage collector.
    private static void Share()
    {
        Interlocked.Exchange(ref s_shared, s_free);
        s_free = null;
    }
}
