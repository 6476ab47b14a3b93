using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// A run of whole lines on its way to stdout, and where each of their records ends, so that a write can take some of them and what it
/// wrote or lost can be counted by signal. A record whose frame is that of the record before it joins its line.
/// </summary>
internal sealed class Block(int capacity)
{
    public const int StandardBytes = 64 * 1024;

    // What a pipe takes whole, so that lines of several processes on one pipe stay whole as well; and far below the 16 KiB at which
    // container runtimes split.
    private const int MaxSharedLine = 4096;

    private readonly byte[] _bytes = new byte[capacity];

    // Enough for lines of 128 bytes and more, so that a block hardly ever allocates again; a block of its own holds one record.
    private Entry[] _records = new Entry[capacity == StandardBytes ? StandardBytes / 128 : 1];
    private LineFrame? _open;
    private int _lineStart;

    public int Length { get; private set; }

    public int Records { get; private set; }

    public bool IsStandard => _bytes.Length == StandardBytes;

    public bool HasRoomFor(int bytes) => _bytes.Length - Length >= bytes;

    /// <summary>Takes a record, for which there is room, and tells how many bytes longer the block is.</summary>
    [MethodImpl(HotPath.Options)]
    public int Append(in RecordBytes record)
    {
        var before = Length;
        if (record.Frame is { } frame) AppendFramed(record.Bytes, frame);
        else Write(record.Bytes);
        _open = record.Frame;
        if (Records == _records.Length) Array.Resize(ref _records, Records * 2);
        _records[Records++] = new Entry(Length, record.Count, record.Signal);
        return Length - before;
    }

    public int EndOf(int record) => _records[record].End;

    public Signal SignalOf(int record) => _records[record].Signal;

    public int CountOf(int record) => _records[record].Count;

    /// <summary>The record behind the last one that shares the record's line.</summary>
    public int NextLine(int record)
    {
        while (_records[record].IsJoined) record++;
        return record + 1;
    }

    public ReadOnlySpan<byte> Bytes(int start, int end) => _bytes.AsSpan(start, end - start);

    public void Clear() => (Length, Records, _open) = (0, 0, null);

    [MethodImpl(HotPath.Options)]
    private void AppendFramed(ReadOnlySpan<byte> record, LineFrame frame)
    {
        var isSame = frame == _open;
        var isRelated = isSame || frame.Outer is { } outer && outer == _open?.Outer;
        if (isRelated && Length - _lineStart + frame.LengthWith(record.Length) - (isSame ? frame.Prefix.Length : 0) <= MaxSharedLine)
        {
            Length -= (isSame ? _open! : _open!.Outer!).Suffix.Length;
            _records[Records - 1].IsJoined = true;
            Write(","u8);
            if (!isSame) Write(frame.InnerPrefix);
        }
        else
        {
            _lineStart = Length;
            Write(frame.Prefix);
        }

        Write(record);
        Write(frame.Suffix);
    }

    [MethodImpl(HotPath.Options)]
    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Where a record ends, and what it counts as.</summary>
    private record struct Entry(int End, int Count, Signal Signal)
    {
        /// <summary>Whether another record follows on the same line.</summary>
        public bool IsJoined { get; set; }
    }
}
