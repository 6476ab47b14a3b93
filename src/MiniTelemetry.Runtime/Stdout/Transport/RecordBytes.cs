namespace MiniTelemetry.Stdout;

/// <summary>One record on its way into the queue.</summary>
/// <param name="bytes">Whole lines, the last newline included; or, within a frame, a part of one.</param>
/// <param name="signal">What it counts as.</param>
/// <param name="frame">What stands around it; null for whole lines.</param>
/// <param name="count">How many records it counts as.</param>
internal readonly ref struct RecordBytes(ReadOnlySpan<byte> bytes, Signal signal, LineFrame? frame = null, int count = 1)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public Signal Signal { get; } = signal;

    public LineFrame? Frame { get; } = frame;

    public int Count { get; } = count;

    /// <summary>The room that it may take, at most.</summary>
    public int Length => Frame?.LengthWith(Bytes.Length) ?? Bytes.Length;

    public static RecordBytes Of(Utf8Buffer buffer, Signal signal) => new(buffer.Written, signal, buffer.Frame, buffer.Count);
}
