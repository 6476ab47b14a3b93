using System.Diagnostics.CodeAnalysis;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Ways to consume an asynchronous stream, good and bad.</summary>
[SuppressMessage("Reliability", "CA2012", Justification = "What should not be done, and is.")]
internal static class AsyncConsumers
{
    internal static readonly Dictionary<string, Func<Func<CancellationToken, IAsyncEnumerable<int>>, AsyncScript, Task>> All = new()
    {
        ["all"] = (call, script) => AllAsync(call(default), script),
        ["all, elsewhere"] = ElsewhereAsync,
        ["first"] = FirstAsync,
        ["cancelled between"] = CancelledBetweenAsync,
        ["cancelled at the call"] = CancelledAtTheCallAsync,
        ["by tasks"] = ByTasksAsync,
        ["by tasks, on after the end"] = ByTasksAfterTheEndAsync,
        ["read twice"] = ReadTwiceAsync,
        ["blocking"] = BlockingAsync,
        ["never moved"] = NeverMovedAsync,
        ["two at once"] = TwoAtOnceAsync,
        ["LINQ"] = async (call, script) => script.Log.Add(string.Join(' ', await call(default).Select(i => i * 10).Take(2).ToListAsync())),
        ["flowing its context"] = FlowingAsync,
    };

    private static async Task AllAsync(IAsyncEnumerable<int> stream, AsyncScript script)
    {
        await foreach (var item in stream)
            script.Log.AddConsumer(item, script.Ambient.Value);
    }

    private static async Task ElsewhereAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        await foreach (var item in call(default).ConfigureAwait(false))
        {
            script.Log.AddConsumer(item, script.Ambient.Value);
            script.Ambient.Value = $"of consumer {item}";
        }
    }

    private static async Task FirstAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        await foreach (var item in call(default))
        {
            script.Log.AddConsumer(item, script.Ambient.Value);
            break;
        }
    }

    private static async Task CancelledBetweenAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        using var cancellation = new CancellationTokenSource();
        await foreach (var item in call(default).WithCancellation(cancellation.Token))
        {
            script.Log.AddConsumer(item, script.Ambient.Value);
            await cancellation.CancelAsync();
        }
    }

    private static Task CancelledAtTheCallAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script) =>
        AllAsync(call(new CancellationToken(canceled: true)), script);

    private static async Task ByTasksAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        await using var enumerator = call(default).GetAsyncEnumerator();
        while (await MoveByTaskAsync(enumerator, script))
            script.Log.AddConsumer(enumerator.Current, script.Ambient.Value);
    }

    private static async Task ByTasksAfterTheEndAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        var enumerator = call(default).GetAsyncEnumerator();
        for (var move = 0; move < 5; move++)
        {
            try
            {
                script.Log.AddConsumer(await MoveByTaskAsync(enumerator, script), null);
            }
            catch (Exception thrown)
            {
                script.Log.AddThrown(thrown, "move");
            }
        }

        await enumerator.DisposeAsync();
        await enumerator.DisposeAsync();
    }

    private static async Task<bool> MoveByTaskAsync(IAsyncEnumerator<int> enumerator, AsyncScript script)
    {
        var task = enumerator.MoveNextAsync().AsTask();
        await Task.WhenAny(task);
        script.Log.Add($"{task.Status} {task.Exception?.InnerExceptions.Count} {task.Exception?.InnerException!.Message}");
        return await task;
    }

    private static async Task ReadTwiceAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        await using var enumerator = call(default).GetAsyncEnumerator();
        for (var move = 0; move < 3; move++)
        {
            var task = enumerator.MoveNextAsync();
            script.Log.AddConsumer($"{await task} {enumerator.Current}", script.Ambient.Value);
            try
            {
                script.Log.AddConsumer($"{await task} {enumerator.Current}", script.Ambient.Value);
            }
            catch (InvalidOperationException thrown) when (thrown != script.Log.Failure)
            {
                script.Log.Add(thrown.Message);
            }
        }
    }

    private static async Task BlockingAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        await Task.Yield();
        var enumerator = call(default).GetAsyncEnumerator();
        while (enumerator.MoveNextAsync().AsTask().GetAwaiter().GetResult())
            script.Log.AddConsumer(enumerator.Current, script.Ambient.Value);
        enumerator.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static async Task NeverMovedAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        var enumerator = call(default).GetAsyncEnumerator();
        await enumerator.DisposeAsync();
        await enumerator.DisposeAsync();
        script.Log.Add($"moved {await enumerator.MoveNextAsync()}");
    }

    private static async Task TwoAtOnceAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        var stream = call(default);
        await using var left = stream.GetAsyncEnumerator();
        await using var right = stream.GetAsyncEnumerator();
        while (await left.MoveNextAsync() && await right.MoveNextAsync())
            script.Log.AddConsumer((left.Current, right.Current), script.Ambient.Value);
    }

    // Neither async nor a task: whoever gives a continuation himself has his context flow to it.
    private static async Task FlowingAsync(Func<CancellationToken, IAsyncEnumerable<int>> call, AsyncScript script)
    {
        await using var enumerator = call(default).GetAsyncEnumerator();
        var ended = new TaskCompletionSource();
        var awaiter = enumerator.MoveNextAsync().GetAwaiter();
        awaiter.OnCompleted(() =>
        {
            script.Log.AddConsumer("flowed", script.Ambient.Value);
            ended.SetResult();
        });
        await ended.Task;
        script.Log.AddConsumer(awaiter.GetResult(), script.Ambient.Value);
    }
}
