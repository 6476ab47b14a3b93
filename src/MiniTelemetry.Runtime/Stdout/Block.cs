namespace MiniTelemetry.Stdout;

/// <summary>
/// A run of whole records on its way to stdout, and where each of them ends, so that a write can take some of them and what it
/// wrote or lost can be counted by signal.
/// </summary>
internal sealed class Block(int capacity)
{
    public const int StandardBytes = 64 * 1024;

    private const int SignalBits = 3;

    private readonly byte[] _bytes = new byte[capacity];

    // Enough for lines of 128 bytes and more, so that a block hardly ever allocates again; a block of its own holds one record.
    private int[] _ends = new int[capacity == StandardBytes ? StandardBytes / 128 : 1];

    public int Length { get; private set; }

    public int Records { get; private set; }

    public bool IsStandard => _bytes.Length == StandardBytes;

    public bool HasRoomFor(int bytes) => _bytes.Length - Length >= bytes;

    public void Append(ReadOnlySpan<byte> record, Signal signal)
    {
        if (Records == _ends.Length) Array.Resize(ref _ends, Records * 2);
        record.CopyTo(_bytes.AsSpan(Length));
        Length += record.Length;
        _ends[Records++] = Length << SignalBits | (int)signal;
    }

    public int EndOf(int record) => _ends[record] >> SignalBits;

    public Signal SignalOf(int record) => (Signal)(_ends[record] & (1 << SignalBits) - 1);

    public ReadOnlySpan<byte> Bytes(int start, int end) => _bytes.AsSpan(start, end - start);

    public void Clear() => (Length, Records) = (0, 0);
}
