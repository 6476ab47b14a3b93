using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

// The writer's thread: takes what waits, writes it without the lock, rests a little, parks when nothing comes.
internal sealed partial class StdoutTransport
{
    // While the queue is more than half full the reader is what limits us, and only small writes show whether it moves at all: a
    // 64 KiB write into a pipe returns when the last byte is taken. 4 KiB also stays whole among several processes on one pipe.
    private const int SmallWriteBytes = 4 * 1024;

    private const int KeptIdleBlocks = 4;
    private const int LingerMilliseconds = 200;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(4);

    private readonly Stream _stream;
    private readonly AutoResetEvent _wake = new(false);
    private bool _sleeping;
    private bool _parked;

    // Written by the writer's thread only.
    private bool _ending;
    private bool _failing;
    private bool _failureReported;

    // A sleeping writer comes back in 4 ms by itself; it is woken earlier only so that the queue keeps room. At 256 KiB of 8 MiB
    // that is one wake in a thousand records.
    private long WakeBytes => _options.QueueBytes / 32;

    /// <summary>
    /// Waking a sleeping thread costs the caller far more than formatting the record did: it is left to its poll unless it is
    /// parked or much waits. Called with the gate held.
    /// </summary>
    [MethodImpl(HotPath.Options)]
    private bool WriterMustWake()
    {
        if (!_sleeping || !_parked && _queued < WakeBytes) return false;
        _sleeping = false;
        return true;
    }

    private void Run()
    {
        var batch = new List<Block>(16);
        var lastActivity = Environment.TickCount64;
        while (true)
        {
            if (TakeBatch(ref batch))
            {
                WriteBatch(batch);
                lastActivity = Environment.TickCount64;
            }
            else if (_ending)
            {
                return;
            }

            Sleep(mayPark: Environment.TickCount64 - lastActivity >= LingerMilliseconds);
        }
    }

    private bool TakeBatch(ref List<Block> batch)
    {
        lock (_gate)
        {
            _sleeping = false;
            // While stdout fails a notice would only fail with it, and come back, for ever; and after the stop there is one last
            // notice, or an application that goes on logging would keep the writer going on as well.
            if (!_failing && !_ending && (!_dropping || _stopping)) AppendDropNotice();
            _ending = _stopping;
            return _queue.TryTakeAll(ref batch);
        }
    }

    private void Sleep(bool mayPark)
    {
        lock (_gate)
        {
            if (_stopping || _queued >= WakeBytes || _queued > 0 && _flushers > 0) return;
            _sleeping = true;
            _parked = mayPark && _queued == 0;
            if (_parked) _queue.Trim(KeptIdleBlocks);
        }

        _wake.WaitOne(_parked ? Timeout.InfiniteTimeSpan : Rest);
    }

    private void WriteBatch(List<Block> batch)
    {
        foreach (var block in batch) WriteBlock(block);
        batch.Clear();
        try
        {
            _stream.Flush();
        }
        catch (Exception exception)
        {
            ReportFailure(exception);
        }
    }

    private void WriteBlock(Block block)
    {
        var start = 0;
        for (var from = 0; from < block.Records;)
        {
            var to = EndOfWrite(block, from, start);
            var end = block.EndOf(to - 1);
            var written = TryWrite(block.Bytes(start, end));
            Account(block, from, to, end - start, written);
            (from, start) = (to, end);
        }

        lock (_gate) _queue.Recycle(block);
    }

    private int EndOfWrite(Block block, int from, int start)
    {
        if (QueuedBytes <= _options.QueueBytes / 2) return block.Records;
        var to = block.NextLine(from);
        while (to < block.Records && block.NextLine(to) is var next && block.EndOf(next - 1) - start <= SmallWriteBytes) to = next;
        return to;
    }

    private bool TryWrite(ReadOnlySpan<byte> lines)
    {
        try
        {
            // What failed may have left part of a line behind.
            if (_failing) _stream.Write("\n"u8);
            _stream.Write(lines);
            return true;
        }
        catch (Exception exception)
        {
            ReportFailure(exception);
            return false;
        }
    }

    private void Account(Block block, int from, int to, int bytes, bool written)
    {
        lock (_gate)
        {
            for (var record = from; record < to; record++) AccountRecord(block.SignalOf(record), block.CountOf(record), written);
            if (_failing && written) AppendDropNotice();
            _failing = !written;
            MakeRoom(bytes);
        }
    }

    private void AccountRecord(Signal signal, int count, bool written)
    {
        if (written) _counters.CountWritten(signal, count);
        else _counters.CountDropped(signal, count);
        if (signal == Signal.DropNotice) NoticeLeft(written);
    }

    private void ReportFailure(Exception exception)
    {
        if (_failureReported) return;
        _failureReported = true;
        try
        {
            _options.ReportFailure(
                $"MiniTelemetry: stdout cannot be written ({exception.GetType().Name}: {exception.Message}); " +
                "records are dropped until it can.");
        }
        catch (Exception)
        {
            // Nobody is left to tell.
        }
    }
}
