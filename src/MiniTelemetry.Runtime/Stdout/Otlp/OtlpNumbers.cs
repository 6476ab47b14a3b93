namespace MiniTelemetry.Stdout;

/// <summary>A repeated field of numbers. Nothing is written of an empty one.</summary>
internal ref struct OtlpNumbers(Utf8Buffer buffer)
{
    private bool _any;

    /// <summary>A 64-bit integer, which stands in quotes.</summary>
    public void Write(ReadOnlySpan<byte> opening, long value)
    {
        Begin(opening);
        OtlpValues.WriteLong(buffer, default, value);
    }

    public void Write(ReadOnlySpan<byte> opening, double value)
    {
        Begin(opening);
        OtlpValues.WriteDouble(buffer, default, value);
    }

    public readonly void End()
    {
        if (_any) buffer.Write((byte)']');
    }

    private void Begin(ReadOnlySpan<byte> opening)
    {
        buffer.Write(_any ? ","u8 : opening);
        _any = true;
    }
}
