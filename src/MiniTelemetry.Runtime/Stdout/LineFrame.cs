namespace MiniTelemetry.Stdout;

/// <summary>
/// What stands around the records that share a line, such as the resource and the scope of OTLP: <c>prefix record,record suffix</c>. One
/// within another stands around a part of the outer one's records. Two records share a line if their frame is the same object.
/// </summary>
internal sealed class LineFrame
{
    private readonly byte[] _prefix;
    private readonly byte[] _suffix;
    private readonly int _inner;

    /// <summary>Makes a frame.</summary>
    /// <param name="prefix">What stands before its first record.</param>
    /// <param name="suffix">What stands behind its last one. Only that of an outermost frame ends with the newline.</param>
    /// <param name="outer">The frame around it.</param>
    public LineFrame(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix, LineFrame? outer = null)
    {
        Outer = outer;
        _inner = outer?._prefix.Length ?? 0;
        _prefix = outer is null ? prefix.ToArray() : [.. outer._prefix, .. prefix];
        _suffix = outer is null ? suffix.ToArray() : [.. suffix, .. outer._suffix];
    }

    public LineFrame? Outer { get; }

    /// <summary>All that stands before its first record, the outer frame's included.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>All that stands behind its last record, the outer frame's and the newline included.</summary>
    public ReadOnlySpan<byte> Suffix => _suffix;

    /// <summary>What stands before its first record where the outer frame is open already.</summary>
    public ReadOnlySpan<byte> InnerPrefix => _prefix.AsSpan(_inner);

    /// <summary>The bytes of a line of this frame with a record in it, at most: with the comma that joins it to another.</summary>
    public int LengthWith(int record) => _prefix.Length + record + _suffix.Length + 1;
}
