namespace MiniTelemetry.Stdout;

/// <summary>The gutter lines of a span's events, or of its links: they end at 1,000 or 1 MiB with a line that says how many are missing.</summary>
internal ref struct TextItems(Utf8Buffer buffer)
{
    private ItemBudget _budget = new(buffer.Length);

    /// <summary>Begins a line; false if there is no room for it.</summary>
    public bool TryBegin()
    {
        if (!_budget.TryTake(buffer)) return false;
        buffer.Write(TextLine.Gutter);
        return true;
    }

    public readonly void End(ReadOnlySpan<byte> what)
    {
        if (_budget.Missing == 0) return;
        buffer.Write(TextLine.Gutter);
        buffer.Write("…(+"u8);
        Utf8Values.Write(buffer, _budget.Missing);
        buffer.Write((byte)' ');
        buffer.Write(what);
        buffer.Write(")\n"u8);
    }
}
