using System.Runtime.CompilerServices;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>Who writes to a transport: for what it says of itself, and for what is held for all of them together.</summary>
internal sealed class TransportUsers
{
    private static readonly ConditionalWeakTable<StdoutTransport, TransportUsers> OfTransport = [];
    private readonly Lock _gate = new();
    private readonly List<IRecordFormatter> _introduced = [];
    private volatile IRecordFormatter? _speaker;
    private int _spanWriters;

    internal static TransportUsers Of(StdoutTransport transport) => OfTransport.GetOrCreateValue(transport);

    /// <summary>Writes a drop notice in the format of the last of them to say whom it is about; of one that has ended only where no other is left.</summary>
    internal void WriteDrops(Utf8Buffer buffer, DropCounts drops) => _speaker?.WriteDrops(buffer, DateTime.UtcNow, drops);

    internal void Introduce(IRecordFormatter formatter)
    {
        lock (_gate)
        {
            _introduced.Add(formatter);
            _speaker = formatter;
        }
    }

    internal void Leave(IRecordFormatter formatter)
    {
        lock (_gate)
        {
            _introduced.Remove(formatter);
            _speaker = _introduced.LastOrDefault() ?? _speaker;
        }
    }

    /// <summary>Before anybody has been introduced, and nothing written: for drops that come first.</summary>
    internal void Begin(IRecordFormatter formatter) => _speaker ??= formatter;

    internal void AddSpanWriter() => Interlocked.Increment(ref _spanWriters);

    /// <summary>True for the last of those who write spans.</summary>
    internal bool RemoveSpanWriter() => Interlocked.Decrement(ref _spanWriters) == 0;
}
