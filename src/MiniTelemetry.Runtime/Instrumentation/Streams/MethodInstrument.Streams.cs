namespace MiniTelemetry.Instrumentation;

public sealed partial class MethodInstrument
{
    /// <summary>Begins a call that returns a stream. Nothing is recorded of it before the stream is enumerated.</summary>
    /// <param name="cancellationToken">The token that the method received: its cancellation is no failure.</param>
    public StreamCall StartStream(CancellationToken cancellationToken = default) => new(this, default, cancellationToken);

    /// <summary>Begins a call that returns a stream, with tags that samplers see at the start of each enumeration.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">The token that the method received: its cancellation is no failure.</param>
    public StreamCall StartStream(StartTags tags, CancellationToken cancellationToken = default) => new(this, tags, cancellationToken);
}
