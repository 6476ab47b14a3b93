using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>One enumeration of a stream: a call from its first move to its dispose, or to the exception that ends it.</summary>
internal abstract class StreamEnumeration(StreamCall stream, CancellationToken cancellation)
{
    private const string Items = "minitelemetry.stream.items";
    private const string TimeToFirstItem = "minitelemetry.stream.time_to_first_item";
    private const int New = 0;
    private const int UnderWay = 1;
    private const int Ended = 2;
    private MethodCall? _call;
    private StreamContext _context;
    private long _started;
    private long _items;
    private double _toFirstItem;
    private int _state;

    /// <summary>Whether this move is recorded: the first one starts the call, unless nobody listens any more.</summary>
    protected bool BeginMove() => _state == UnderWay || (_state == New && Begin());

    /// <summary>Whether this dispose is recorded. One that nobody has moved leaves nothing, whatever is done with it later.</summary>
    protected bool BeginDispose() => Interlocked.CompareExchange(ref _state, Ended, New) == UnderWay;

    protected StepContext? Enter() => _context.Enter();

    protected void Leave(StepContext? step) => _context.Leave(step);

    internal void Moved(bool hasItem)
    {
        if (hasItem && _items++ == 0)
            _toFirstItem = Stopwatch.GetElapsedTime(_started).TotalSeconds;
    }

    /// <summary>Ends the call, once. It may come from a thread in anybody's context.</summary>
    internal void End(Exception? failure = null)
    {
        if (Interlocked.CompareExchange(ref _state, Ended, UnderWay) != UnderWay)
            return;
        var caller = CallerContext.Capture();
        Finish(_call!, failure);
        caller.Restore();
        _call = null;
        _context = default;
    }

    // The items are told of the stream's own span: on one that it merely enriches there may be several streams.
    private void Finish(MethodCall call, Exception? failure)
    {
        var on = call.Span is null ? Signals.Logs : Signals.Span | Signals.Logs;
        call.Tag(Items, _items, on);
        if (_items > 0)
            call.Tag(TimeToFirstItem, _toFirstItem, on);
        if (failure is null)
            call.Complete();
        else
            call.Fail(failure);
    }

    private bool Begin()
    {
        if (!stream.Method.IsEnabled)
        {
            _state = Ended;
            return false;
        }

        var caller = CallerContext.Capture();
        _started = Stopwatch.GetTimestamp();
        _call = stream.Begin(cancellation);
        _context = new StreamContext(_call.Span);
        caller.Restore();
        _state = UnderWay;
        return true;
    }
}
