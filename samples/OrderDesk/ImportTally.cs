namespace OrderDesk;

/// <summary>What became of the lines so far. Counted from several threads.</summary>
internal sealed class ImportTally
{
    private int _placed;
    private int _rejected;
    private int _failed;

    public int Placed => _placed;

    public int Rejected => _rejected;

    public int Failed => _failed;

    public int Lines => _placed + _rejected + _failed;

    public void CountPlaced() => Interlocked.Increment(ref _placed);

    public void CountRejected() => Interlocked.Increment(ref _rejected);

    public void CountFailed() => Interlocked.Increment(ref _failed);
}
