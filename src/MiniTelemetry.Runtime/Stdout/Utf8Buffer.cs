using System.Buffers;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>A growable run of bytes in which one thread formats one record at a time.</summary>
internal sealed class Utf8Buffer : IBufferWriter<byte>
{
    private const int InitialBytes = 1024;

    // What a thread may keep for its next record; a log bomb's buffer is left to the collector.
    private const int KeptBytes = 64 * 1024;

    [ThreadStatic]
    private static Utf8Buffer? s_spare;

    private byte[] _bytes = new byte[InitialBytes];

    /// <summary>Whether text is written as it is, unescaped, for another eye than a person's.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>What stands around the record, where it is a part of a line. Null for whole lines.</summary>
    public LineFrame? Frame { get; set; }

    /// <summary>How many records it counts as: one, unless a format says otherwise.</summary>
    public int Count { get; set; } = 1;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>
    /// Takes the thread's buffer. A record formatted inside another one (a value's ToString that logs) finds none and makes its own.
    /// </summary>
    [MethodImpl(HotPath.Options)]
    public static Utf8Buffer Rent()
    {
        var buffer = s_spare ?? new Utf8Buffer();
        s_spare = null;
        return buffer;
    }

    [MethodImpl(HotPath.Options)]
    public static void Return(Utf8Buffer buffer)
    {
        (buffer.Length, buffer.Frame, buffer.Count) = (0, null, 1);
        if (buffer.IsWorthKeeping) s_spare = buffer;
    }

    /// <summary>Whether it has not grown beyond what a thread may keep.</summary>
    public bool IsWorthKeeping => _bytes.Length <= KeptBytes;

    [MethodImpl(HotPath.Inlined)]
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - Length < Math.Max(sizeHint, 1)) Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(Length);
    }

    [MethodImpl(HotPath.Inlined)]
    public void Advance(int count) => Length += count;

    [MethodImpl(HotPath.Inlined)]
    public void Write(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
    }

    [MethodImpl(HotPath.Inlined)]
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Takes back everything written from <paramref name="length"/> on.</summary>
    [MethodImpl(HotPath.Options)]
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Puts spaces before what was written from <paramref name="position"/> on.</summary>
    public void InsertSpaces(int position, int count) => MakeGap(position, count).Fill((byte)' ');

    /// <summary>Puts bytes in the place of one.</summary>
    public void ReplaceByte(int position, ReadOnlySpan<byte> bytes)
    {
        MakeGap(position, bytes.Length - 1);
        bytes.CopyTo(_bytes.AsSpan(position));
    }

    private Span<byte> MakeGap(int position, int count)
    {
        GetSpan(count);
        _bytes.AsSpan(position, Length - position).CopyTo(_bytes.AsSpan(position + count));
        Length += count;
        return _bytes.AsSpan(position, count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed) => Array.Resize(ref _bytes, Math.Max(checked(Length + needed), _bytes.Length * 2));
}
