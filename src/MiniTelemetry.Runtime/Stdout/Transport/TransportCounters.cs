namespace MiniTelemetry.Stdout;

/// <summary>How many records were written and dropped, by signal. Every record enqueued ends up in exactly one of the two.</summary>
internal sealed class TransportCounters
{
    private readonly long[] _written = new long[Enum.GetValues<Signal>().Length];
    private readonly long[] _dropped = new long[Enum.GetValues<Signal>().Length];

    public DropCounts Dropped => new(
        DroppedOf(Signal.Span), DroppedOf(Signal.Log), DroppedOf(Signal.Metric), DroppedOf(Signal.Own));

    public long WrittenOf(Signal signal) => Volatile.Read(ref _written[(int)signal]);

    public long DroppedOf(Signal signal) => Volatile.Read(ref _dropped[(int)signal]);

    public void CountWritten(Signal signal, int count = 1) => Interlocked.Add(ref _written[(int)signal], count);

    public void CountDropped(Signal signal, int count = 1) => Interlocked.Add(ref _dropped[(int)signal], count);
}
