namespace MiniTelemetry.Stdout;

/// <summary>
/// How much of a list, such as a record's attributes or a span's events, is written: 1,000 items, unless a format says otherwise, and 1 MiB.
/// What is left out is counted.
/// </summary>
/// <param name="start">Where the list begins in the buffer.</param>
/// <param name="mostItems">How many items there may be.</param>
internal struct ItemBudget(int start, int mostItems = 1000)
{
    private const int MostBytes = 1024 * 1024;

    public int Taken { get; private set; }

    public int Missing { get; private set; }

    public readonly bool HasRoom(Utf8Buffer buffer) => Taken < mostItems && buffer.Length - start < MostBytes;

    /// <summary>Counts an item: as taken where there is room for it.</summary>
    public bool TryTake(Utf8Buffer buffer)
    {
        if (HasRoom(buffer))
        {
            Taken++;
            return true;
        }

        Missing++;
        return false;
    }

    public void Take() => Taken++;

    public void Leave() => Missing++;
}
