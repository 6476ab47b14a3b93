using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>A transport whose writer hangs in a first line, so that all records that come after it wait together.</summary>
internal sealed class PluggedTransport : IDisposable
{
    public const int PlugLength = 5;

    private readonly TestStream _stream = new();
    private readonly ManualResetEventSlim _isPlugged = new();
    private readonly ManualResetEventSlim _mayGoOn = new();

    public PluggedTransport(StdoutTransportOptions? options = null)
    {
        _stream.BeforeWrite = _ =>
        {
            _isPlugged.Set();
            _mayGoOn.Wait();
        };
        Transport = new StdoutTransport(_stream, options);
        Transport.Enqueue("plug", Signal.Own);
        Assert.True(_isPlugged.Wait(TransportExtensions.Long));
    }

    public StdoutTransport Transport { get; }

    /// <summary>The sizes of the writes, that of the first line included.</summary>
    public int[] Writes => _stream.Writes;

    /// <summary>Lets the writer go on; what came after the first line.</summary>
    public byte[] Unplug()
    {
        _mayGoOn.Set();
        Transport.FlushOrFail();
        return _stream.Bytes[PlugLength..];
    }

    public void Dispose()
    {
        _mayGoOn.Set();
        Transport.Dispose();
        _isPlugged.Dispose();
        _mayGoOn.Dispose();
    }
}
