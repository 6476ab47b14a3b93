namespace MiniTelemetry.Instrumentation;

// A call costs no allocation of its own: its object is taken from the thread that begins it, and left to the thread that ends it.
public sealed partial class MethodCall
{
    // As deep as wrappers usually call each other. Where one thread begins what another ends, no more than these pile up.
    private const int MostFree = 16;

    [ThreadStatic]
    private static MethodCall? s_free;

    private MethodCall? _next;
    private int _countOfFree;

    private MethodCall()
    {
    }

    private static MethodCall Rent()
    {
        if (s_free is not { } call)
            return new MethodCall();
        s_free = call._next;
        call._next = null;
        return call;
    }

    // The last thing that is done with a call. Nothing of it is kept alive.
    private void GiveBack()
    {
        _method = null!;
        _span = null;
        _caller = default;
        _cancellation = default;
        _started = 0;
        _extras = null;
        _inFlight = 0;
        var free = s_free;
        _countOfFree = free is null ? 1 : free._countOfFree + 1;
        if (_countOfFree > MostFree)
            return;
        _next = free;
        s_free = this;
    }
}
