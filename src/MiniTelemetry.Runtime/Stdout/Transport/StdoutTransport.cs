using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Carries whole records to a stream on a thread of its own: application threads copy bytes under a short lock and go on,
/// whatever the stream does. Knows bytes and threads, never records.
/// </summary>
/// <remarks>The stream is not closed with the transport: stdout belongs to the process.</remarks>
internal sealed partial class StdoutTransport : IDisposable
{
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(5);

    // Guards every field below that is not readonly; waited on by callers without room and by flushes.
    private readonly object _gate = new();
    private readonly StdoutTransportOptions _options;
    private readonly BlockQueue _queue;
    private readonly TransportCounters _counters = new();
    private readonly Thread _writer;
    private long _queued;
    private long _enqueued;
    private long _done;
    private int _flushers;
    private bool _stopping;

    public StdoutTransport(Stream stream, StdoutTransportOptions? options = null)
    {
        _stream = stream;
        _options = options ?? new StdoutTransportOptions();
        _queue = new BlockQueue(_options.QueueBytes);
        _writer = new Thread(Run) { Name = "MiniTelemetry stdout", IsBackground = true };
        _writer.UnsafeStart();
    }

    public TransportCounters Counters => _counters;

    /// <summary>The bytes that may wait.</summary>
    public long QueueCapacity => _options.QueueBytes;

    /// <summary>The bytes enqueued and not yet written, those being written included.</summary>
    public long QueuedBytes => Volatile.Read(ref _queued);

    /// <summary>
    /// Takes one record: whole lines, the last newline included. It is written in the order of each thread's calls, or counted as
    /// dropped. Never throws. <paramref name="urgent"/> records may use the part of the queue kept for them.
    /// </summary>
    [MethodImpl(HotPath.Options)]
    public void Enqueue(ReadOnlySpan<byte> lines, Signal signal, bool urgent) => Enqueue(new RecordBytes(lines, signal), urgent);

    /// <inheritdoc cref="Enqueue(ReadOnlySpan{byte}, Signal, bool)"/>
    [MethodImpl(HotPath.Options)]
    public void Enqueue(in RecordBytes record, bool urgent)
    {
        if (record.Bytes.IsEmpty) return;
        try
        {
            if (Take(record, urgent)) _wake.Set();
        }
        catch (ThreadInterruptedException)
        {
            CountDropped(record.Signal, record.Count);
            Thread.CurrentThread.Interrupt(); // The interrupt was meant for the application's own wait.
        }
        catch (OutOfMemoryException)
        {
            CountDropped(record.Signal, record.Count);
        }
    }

    /// <summary>Counts records that could not even be formatted.</summary>
    public void CountDropped(Signal signal, int count = 1) => _counters.CountDropped(signal, count);

    /// <summary>Bounds how long a record waits for room, in every mode, until it is called with null.</summary>
    public void BoundWaits(TimeSpan? bound)
    {
        lock (_gate)
        {
            _waitsEnd = bound is { } time ? new Deadline(time) : null;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>
    /// Waits until everything enqueued before the call is written or, where stdout fails, lost and counted; a pending drop notice
    /// goes with it. False if that takes longer than <paramref name="timeout"/>.
    /// </summary>
    public bool Flush(TimeSpan timeout)
    {
        if (Thread.CurrentThread == _writer) return false;
        try
        {
            return WaitUntilWritten(new Deadline(timeout));
        }
        catch (ThreadInterruptedException)
        {
            Thread.CurrentThread.Interrupt();
            return false;
        }
    }

    /// <summary>
    /// Refuses further records, writes those that wait and the last drop notice, and ends the writer. False if that takes longer
    /// than <paramref name="timeout"/>: the writer then goes on in the background and does not keep the process alive.
    /// </summary>
    public bool Shutdown(TimeSpan timeout)
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.PulseAll(_gate);
        }

        _wake.Set();
        return Thread.CurrentThread != _writer && Join(Deadline.Clamp(timeout));
    }

    public void Dispose() => Shutdown(DisposeTimeout);

    /// <summary>True if the writer must be woken for the record.</summary>
    [MethodImpl(HotPath.Options)]
    private bool Take(in RecordBytes record, bool urgent)
    {
        lock (_gate)
        {
            // A line of our own may come from anywhere, under anybody's lock: it never waits.
            if (_stopping || !HasRoomFor(record.Length, urgent, mayWait: record.Signal != Signal.Own))
            {
                CountDropped(record.Signal, record.Count);
                return false;
            }

            Append(record);
            return WriterMustWake();
        }
    }

    private bool Join(TimeSpan timeout)
    {
        try
        {
            return _writer.Join(timeout);
        }
        catch (ThreadInterruptedException)
        {
            Thread.CurrentThread.Interrupt();
            return false;
        }
    }

    [MethodImpl(HotPath.Options)]
    private void Append(in RecordBytes record)
    {
        var added = _queue.Append(record);
        _queued += added;
        _enqueued += added;
    }

    private bool WaitUntilWritten(Deadline deadline)
    {
        lock (_gate)
        {
            AppendDropNotice();
            var target = _enqueued;
            _flushers++;
            try
            {
                _wake.Set();
                while (_done < target)
                {
                    if (!Monitor.Wait(_gate, deadline.Left) && deadline.HasPassed) return _done >= target;
                }

                return true;
            }
            finally
            {
                _flushers--;
            }
        }
    }
}
