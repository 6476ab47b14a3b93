using System.Text;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>Stands in for stdout: keeps what it is given, and may first wait, be slow or fail.</summary>
internal sealed class TestStream : Stream
{
    private readonly MemoryStream _bytes = new();
    private readonly List<int> _writes = [];

    /// <summary>Called with the size of each write before it is taken.</summary>
    public Action<int> BeforeWrite { get; set; } = static _ => { };

    public byte[] Bytes
    {
        get { lock (_bytes) return _bytes.ToArray(); }
    }

    public int[] Writes
    {
        get { lock (_bytes) return [.. _writes]; }
    }

    public string Text => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        BeforeWrite(buffer.Length);
        lock (_bytes)
        {
            _bytes.Write(buffer);
            _writes.Add(buffer.Length);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
