using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

// Who gets in when the queue is full. Every member is called with the gate held.
internal sealed partial class StdoutTransport
{
    // Waiters are woken for a worthwhile piece of room: many threads that are woken for little of it fill it at once, wait again, and pass
    // their time with that.
    private long WorthwhileRoom => _options.QueueBytes / 2;

    private bool _dropping;
    private int _waiters;
    private DropCounts _reported;
    private DropCounts _reportedBeforeNotice;
    private bool _noticeQueued;

    // When a caller first found the queue full since the reader last took anything; 0 if none did. One for all threads, so that a
    // stall costs the process one bound, not one per thread or record.
    private long _stalledSince;

    // While the process flushes or ends, nobody waits for the reader longer than that may take, in any mode.
    private Deadline? _waitsEnd;

    [MethodImpl(HotPath.Options)]
    private long Limit(bool urgent) => urgent ? _options.QueueBytes : _options.QueueBytes - _options.QueueBytes / 8;

    [MethodImpl(HotPath.Options)]
    private bool HasRoomFor(int bytes, bool urgent, bool mayWait)
    {
        var limit = Limit(urgent);
        if (bytes > limit) return false;
        var fits = _queued + bytes <= limit;
        if (_dropping) return urgent && fits;
        return fits || mayWait && WaitForRoom(bytes, urgent);
    }

    private bool WaitForRoom(int bytes, bool urgent)
    {
        if (Thread.CurrentThread == _writer) return false;
        if (_options.WhenFull == QueueFullMode.Drop)
        {
            _dropping = true;
            return false;
        }

        _waiters++;
        try
        {
            while (!_stopping && !_dropping && _queued + bytes > Limit(urgent)) WaitOnce();
        }
        finally
        {
            _waiters--;
        }

        return !_stopping && (urgent || !_dropping) && _queued + bytes <= Limit(urgent);
    }

    private void WaitOnce()
    {
        var left = LeftToWait();
        if (left > TimeSpan.Zero || left == Timeout.InfiniteTimeSpan)
        {
            Monitor.Wait(_gate, left);
            return;
        }

        _dropping = true;
        Monitor.PulseAll(_gate);
    }

    private TimeSpan LeftToWait()
    {
        if (_waitsEnd is { } end) return end.HasPassed ? TimeSpan.Zero : end.Left;
        if (_options.WhenFull == QueueFullMode.Wait) return Timeout.InfiniteTimeSpan;
        if (_stalledSince == 0) _stalledSince = Stopwatch.GetTimestamp();
        var left = _options.StallBound - Stopwatch.GetElapsedTime(_stalledSince);
        return left > TimeSpan.Zero ? left + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero;
    }

    /// <summary>The reader took (or the stream refused) some bytes.</summary>
    private void MakeRoom(int bytes)
    {
        _queued -= bytes;
        _done += bytes;
        _stalledSince = 0;
        if (_dropping && _queued <= _options.QueueBytes / 2)
        {
            _dropping = false;
            AppendDropNotice();
        }

        var room = Limit(urgent: false) - _queued;
        if (_flushers > 0 || _waiters > 0 && room >= WorthwhileRoom) Monitor.PulseAll(_gate);
    }

    /// <summary>
    /// Puts what was dropped since the last notice into the stream, behind what was enqueued before it. One notice is under way at a
    /// time.
    /// </summary>
    private void AppendDropNotice()
    {
        var drops = _counters.Dropped - _reported;
        if (_noticeQueued || drops.Total <= 0 || _options.DropNotice is not { } write) return;
        var buffer = Utf8Buffer.Rent();
        try
        {
            write(buffer, drops);
            if (buffer.Length == 0) return;
            Append(RecordBytes.Of(buffer, Signal.DropNotice));
            (_noticeQueued, _reportedBeforeNotice, _reported) = (true, _reported, _reported + drops);
        }
        catch (Exception)
        {
            // The counts stay unreported and are tried again; a notice is not worth the writer's thread.
        }
        finally
        {
            Utf8Buffer.Return(buffer);
        }
    }

    private void NoticeLeft(bool written)
    {
        _noticeQueued = false;
        if (!written) _reported = _reportedBeforeNotice;
    }
}
