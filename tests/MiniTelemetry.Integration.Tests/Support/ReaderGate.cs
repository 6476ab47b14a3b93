namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A stream that is read only while the gate is open: a reader that stalls and comes back.</summary>
internal sealed class ReaderGate(Stream inner) : Stream
{
    private readonly ManualResetEventSlim _open = new(initialState: true);

    internal bool IsOpen
    {
        get => _open.IsSet;
        set
        {
            if (value)
                _open.Set();
            else
                _open.Reset();
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _open.Wait();
        return inner.Read(buffer, offset, count);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _open.Dispose();
        base.Dispose(disposing);
    }
}
