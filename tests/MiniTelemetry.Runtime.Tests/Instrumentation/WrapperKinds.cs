using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Runs a body that throws in a wrapper of each kind, to its end, on the thread of the caller.</summary>
internal static class WrapperKinds
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static MethodInstrument Method(this WrapperKind kind, string name) => kind switch
    {
        WrapperKind.Untraced => ByHand.Method(name).Counted(),
        WrapperKind.Root => ByHand.Method(name).Traced(root: true),
        _ => ByHand.Method(name).Traced().Timed(),
    };

    internal static void Run(this WrapperKind kind, MethodInstrument method, Action body)
    {
        int Body()
        {
            body();
            return 1;
        }

        async Task<int> BodyAsync()
        {
            await Task.CompletedTask;
            return Body();
        }

        async Task<int> LaterAsync()
        {
            await Task.Yield();
            return Body();
        }

        switch (kind)
        {
            case WrapperKind.Synchronous or WrapperKind.Untraced or WrapperKind.Root: method.Now(Body); break;
            case WrapperKind.Task: Wait(method.Task(BodyAsync)); break;
            case WrapperKind.PendingTask: Wait(method.Task(LaterAsync)); break;
            case WrapperKind.HandedOnTask: Wait(method.Task(() => Task.Run(Body))); break;
            case WrapperKind.ValueTask: Wait(method.ValueTask(() => new ValueTask<int>(BodyAsync())).AsTask()); break;
            case WrapperKind.PendingValueTask: Wait(method.ValueTask(() => new ValueTask<int>(LaterAsync())).AsTask()); break;
            case WrapperKind.ReadResult: Wait(method.Task(LaterAsync, static (outcome, result) => outcome.Tag("result", result))); break;
            case WrapperKind.Stream: _ = Feed.Sync(() => Items(Body), method).Count(); break;
            case WrapperKind.AsyncStream: Wait(Feed.Async(() => ItemsAsync(Body), method).CountAsync().AsTask()); break;
            case WrapperKind.StreamThatFailsToBegin: _ = Feed.Sync(() => Enumerable.Repeat(0, Body()), method).Count(); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private static void Wait(Task<int> task) => task.WaitAsync(Patience).GetAwaiter().GetResult();

    private static IEnumerable<int> Items(Func<int> body)
    {
        yield return 0;
        yield return body();
    }

    private static async IAsyncEnumerable<int> ItemsAsync(Func<int> body)
    {
        await Task.Yield();
        yield return 0;
        await Task.Yield();
        yield return body();
    }
}
