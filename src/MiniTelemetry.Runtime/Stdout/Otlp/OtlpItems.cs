namespace MiniTelemetry.Stdout;

/// <summary>
/// A repeated field, such as a span's events: nothing is written of an empty one, and it ends at 1,000 items or 1 MiB. What is missing then
/// is counted behind it.
/// </summary>
internal ref struct OtlpItems(Utf8Buffer buffer)
{
    private ItemBudget _budget = new(buffer.Length);

    /// <summary>Begins an item; false if there is no room for it.</summary>
    public bool Begin(ReadOnlySpan<byte> opening)
    {
        if (!_budget.TryTake(buffer)) return false;
        buffer.Write(_budget.Taken == 1 ? opening : ","u8);
        return true;
    }

    /// <summary>Ends the field.</summary>
    /// <param name="label">What stands before the number of missing items; empty where the message has no field for it.</param>
    public readonly void End(ReadOnlySpan<byte> label = default)
    {
        if (_budget.Taken > 0) buffer.Write((byte)']');
        if (_budget.Missing == 0 || label.IsEmpty) return;
        buffer.Write(label);
        Utf8Values.Write(buffer, _budget.Missing);
    }
}
