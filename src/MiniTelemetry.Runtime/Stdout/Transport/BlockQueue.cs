using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The records that wait for stdout, in blocks of 64 KiB; a record larger than that has a block, and so a write, of its own.
/// Not thread-safe: the transport's lock guards it.
/// </summary>
internal sealed class BlockQueue(long capacity)
{
    private readonly int _maxIdle = (int)Math.Clamp(capacity / Block.StandardBytes + 1, 2, 4096);
    private readonly Stack<Block> _idle = new();
    private List<Block> _waiting = new(16);

    /// <summary>Takes a record and tells how many bytes more now wait.</summary>
    [MethodImpl(HotPath.Options)]
    public int Append(in RecordBytes record)
    {
        var block = _waiting.Count > 0 ? _waiting[^1] : null;
        if (block is null || !block.HasRoomFor(record.Length))
        {
            block = NewBlock(record.Length);
            _waiting.Add(block);
        }

        return block.Append(record);
    }

    /// <summary>Hands everything that waits over, against an empty list to go on with. False if nothing waits.</summary>
    public bool TryTakeAll(ref List<Block> empty)
    {
        if (_waiting.Count == 0) return false;
        (_waiting, empty) = (empty, _waiting);
        return true;
    }

    public void Recycle(Block block)
    {
        if (!block.IsStandard || _idle.Count >= _maxIdle) return;
        block.Clear();
        _idle.Push(block);
    }

    /// <summary>Gives the memory of a burst back once it is over.</summary>
    public void Trim(int idleBlocks)
    {
        while (_idle.Count > idleBlocks) _idle.Pop();
    }

    private Block NewBlock(int bytes) =>
        bytes > Block.StandardBytes ? new Block(bytes) : _idle.TryPop(out var idle) ? idle : new Block(Block.StandardBytes);
}
