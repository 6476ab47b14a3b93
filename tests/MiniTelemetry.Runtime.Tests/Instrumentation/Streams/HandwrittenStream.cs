using System.Runtime.CompilerServices;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>An asynchronous stream over tasks instead of a compiled iterator; its second move or its dispose is at fault.</summary>
internal sealed class HandwrittenStream(StreamLog log, HandwrittenFault fault, CancellationToken ct) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private readonly AsyncLocal<string?> _leaked = new();

    public int Current { get; private set; }

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        log.Add($"token of the enumerator {cancellationToken.CanBeCanceled}, of the method {ct.CanBeCanceled}");
        return fault == HandwrittenFault.ThrowsForEnumerator ? throw log.Failure : this;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        log.Add($"moved to {++Current}, leaked {_leaked.Value}");
        _leaked.Value = $"{_leaked.Value} {Current}";
        return fault switch
        {
            HandwrittenFault.PooledMoves => PooledAsync(),
            HandwrittenFault.ThrowsAtMove when Current == 2 => throw log.Failure,
            HandwrittenFault.FaultedMove when Current == 2 => new(Task.FromException<bool>(log.Failure)),
            HandwrittenFault.CancelledMove when Current == 2 => new(Task.FromCanceled<bool>(new CancellationToken(canceled: true))),
            _ => new(LaterAsync()),
        };
    }

    public ValueTask DisposeAsync()
    {
        log.Add("disposed");
        return fault switch
        {
            HandwrittenFault.ThrowsAtDispose => throw log.Failure,
            HandwrittenFault.FaultedDispose => ValueTask.FromException(log.Failure),
            HandwrittenFault.CancelledDispose => ValueTask.FromCanceled(new CancellationToken(canceled: true)),
            HandwrittenFault.DisposesLater => new(DisposeLaterAsync()),
            _ => default,
        };
    }

    private async Task<bool> LaterAsync()
    {
        await Task.Yield();
        return Current < 4;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> PooledAsync()
    {
        await Task.Yield();
        return Current == 3 ? throw log.Failure : true;
    }

    private async Task DisposeLaterAsync()
    {
        await Task.Yield();
        log.Add("disposed later");
    }
}
