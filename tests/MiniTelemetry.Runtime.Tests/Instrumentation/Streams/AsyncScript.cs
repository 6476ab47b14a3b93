using System.Runtime.CompilerServices;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Bodies of asynchronous streams that note what they see.</summary>
internal sealed class AsyncScript
{
    internal static readonly Dictionary<string, Func<AsyncScript, CancellationToken, IAsyncEnumerable<int>>> Bodies = new()
    {
        ["items"] = (script, ct) => script.Items(later: false, ct),
        ["items later"] = (script, ct) => script.Items(later: true, ct),
        ["throws at the call"] = (script, _) => throw script.Log.Failure,
        ["throws first"] = (script, _) => script.Throws(after: 0, later: false),
        ["throws first, later"] = (script, _) => script.Throws(after: 0, later: true),
        ["throws then"] = (script, _) => script.Throws(after: 1, later: false),
        ["throws then, later"] = (script, _) => script.Throws(after: 1, later: true),
        ["throws in finally"] = (script, _) => script.ThrowsInFinally(later: false),
        ["throws in finally, later"] = (script, _) => script.ThrowsInFinally(later: true),
        ["written by hand"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.None, ct),
        ["throws for an enumerator"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.ThrowsForEnumerator, ct),
        ["throws at the move"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.ThrowsAtMove, ct),
        ["faulted move"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.FaultedMove, ct),
        ["cancelled move"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.CancelledMove, ct),
        ["throws at the dispose"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.ThrowsAtDispose, ct),
        ["faulted dispose"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.FaultedDispose, ct),
        ["cancelled dispose"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.CancelledDispose, ct),
        ["dispose later"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.DisposesLater, ct),
        ["pooled moves"] = (script, ct) => new HandwrittenStream(script.Log, HandwrittenFault.PooledMoves, ct),
    };

    internal AsyncLocal<string?> Ambient { get; } = new();

    internal StreamLog Log { get; } = new();

    private async IAsyncEnumerable<int> Items(bool later, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            for (var item = 1; item <= 3; item++)
            {
                ct.ThrowIfCancellationRequested();
                if (later)
                    await Task.Yield();
                Log.Add($"body {item} {Ambient.Value}");
                Ambient.Value = $"of body {item}";
                yield return item;
            }
        }
        finally
        {
            Log.Add($"body cleans up, can be cancelled {ct.CanBeCanceled}");
        }
    }

    private async IAsyncEnumerable<int> Throws(int after, bool later)
    {
        for (var item = 1; item <= after; item++)
            yield return item;
        if (later)
            await Task.Yield();
        throw Log.Failure;
    }

    private async IAsyncEnumerable<int> ThrowsInFinally(bool later)
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            if (later)
                await Task.Yield();
            Throw();
        }
    }

    private void Throw() => throw Log.Failure;
}
