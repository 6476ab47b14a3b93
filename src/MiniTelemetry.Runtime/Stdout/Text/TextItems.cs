namespace MiniTelemetry.Stdout;

/// <summary>The gutter lines of a span's events, or of its links: they end at 1,000 or 1 MiB with a line that says how many are missing.</summary>
internal ref struct TextItems(Utf8Buffer buffer)
{
    private const int MaxItems = 1000;
    private const int MaxBytes = 1024 * 1024;

    private readonly int _start = buffer.Length;
    private int _written;
    private int _missing;

    /// <summary>Begins a line; false if there is no room for it.</summary>
    public bool TryBegin()
    {
        if (_written == MaxItems || buffer.Length - _start >= MaxBytes)
        {
            _missing++;
            return false;
        }

        _written++;
        buffer.Write(TextLine.Gutter);
        return true;
    }

    public readonly void End(ReadOnlySpan<byte> what)
    {
        if (_missing == 0) return;
        buffer.Write(TextLine.Gutter);
        buffer.Write("…(+"u8);
        Utf8Values.Write(buffer, _missing);
        buffer.Write((byte)' ');
        buffer.Write(what);
        buffer.Write(")\n"u8);
    }
}
