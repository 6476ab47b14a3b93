// C# 12
using System;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Tasks: of async methods, handed on, kept, started elsewhere.</summary>
public partial class Tasks(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Async("Tasks.PlainAsync", s => new Tasks(s).PlainAsyncCore(s, s.Token), s => new Tasks(s).PlainAsync(s, s.Token)),
        Case.Async("Tasks.OfAsync", s => new Tasks(s).OfAsyncCore(1, 2, s.Token), s => new Tasks(s).OfAsync(1, 2, s.Token)),
        Case.Async("Tasks.OtherCoreAsync", s => new Tasks(s).OtherCoreAsync(), s => new Tasks(s).OtherAsync()),
        Case.Async("Tasks.YieldingAsync", s => new Tasks(s).YieldingAsyncCore(), s => new Tasks(s).YieldingAsync()).Elsewhere(),
        Case.Async("Tasks.ElsewhereAsync", s => new Tasks(s).ElsewhereAsyncCore(), s => new Tasks(s).ElsewhereAsync()),
        Case.Async("Tasks.PairAsync", s => new Tasks(s).PairAsyncCore(), s => new Tasks(s).PairAsync()),
        Case.Async("Tasks.LateAsync", s => new Tasks(s).LateAsyncCore(1), s => new Tasks(s).LateAsync(1)),
        Case.Async("Tasks.DeepAsync", s => new Tasks(s).DeepAsyncCore(2), s => new Tasks(s).DeepAsync(2)),
        Case.Async("Tasks.GuardedAsync", s => new Tasks(s).GuardedAsyncCore("a"), s => new Tasks(s).GuardedAsync("a")),
        Case.Forwarded("Tasks.HandedOnAsync", s => new Tasks(s).HandedOnAsyncCore(s.Token), s => new Tasks(s).HandedOnAsync(s.Token)),
        Case.Forwarded("Tasks.HandedOnOfAsync", s => new Tasks(s).HandedOnOfAsyncCore(s, s.Token), s => new Tasks(s).HandedOnOfAsync(s, s.Token)),
        Case.Forwarded("Tasks.KeptAsync", s => Kept(s, x => x.KeptAsyncCore()), s => Kept(s, x => x.KeptAsync())),
        Case.Forwarded("Tasks.StaticAsync", s => StaticAsyncCore(s), s => StaticAsync(s)),
        Case.Forwarded("Tasks.OutAsync", s => Output(s, false), s => Output(s, true)),
        Case.Forwarded("Tasks.BothAsync", s => new Tasks(s).BothAsyncCore(), s => new Tasks(s).BothAsync()),
        Case.Forwarded("Tasks.Synchronous", s => new Tasks(s).SynchronousCore(), s => new Tasks(s).Synchronous()),
        Case.Forwarded("Tasks.StartedAsync", s => new Tasks(s).StartedAsyncCore(), s => new Tasks(s).StartedAsync()).Elsewhere(),
    ];

    [Traced, Timed, Counted, InFlight]
    public partial Task PlainAsync([Tag("unreadable", "Unreadable")] Script tagged, CancellationToken ct);

    [Traced, Timed]
    public partial Task<int> OfAsync([Tag(AtStart = true)] int first, int second, CancellationToken ct);

    [Traced]
    public partial Task<int> OtherAsync();

    [Traced]
    public partial Task YieldingAsync();

    [Traced]
    public partial Task<int> ElsewhereAsync();

    [Traced]
    public partial Task<(int Left, string Right)> PairAsync();

    [Traced]
    public partial Task<dynamic> LateAsync(dynamic value);

    [Traced, Timed]
    public partial Task<int> DeepAsync(int depth);

    [Traced]
    public partial Task<int> GuardedAsync(string text);

    [Traced, Timed]
    public partial Task HandedOnAsync(CancellationToken ct);

    [Traced, Timed, Counted]
    [return: Tag("result", On = Signals.Span | Signals.Metrics)]
    public partial Task<int> HandedOnOfAsync([Tag("number", "Number", On = Signals.Span | Signals.Metrics | Signals.Logs)] Script tagged, CancellationToken ct);

    [Traced, Timed]
    public partial Task<int> KeptAsync();

    [Traced]
    public static partial Task<int> StaticAsync(Script script);

    [Traced]
    public partial Task<int> OutAsync([Tag] out int number);

    [Traced, Timed]
    public partial Task BothAsync();

    [Traced]
    public partial Task Synchronous();

    [Traced]
    public partial Task<int> StartedAsync();

    internal async Task PlainAsyncCore(Script tagged, CancellationToken ct) => await script.ActAsync();

    internal async Task<int> OfAsyncCore(int first, int second, CancellationToken ct) => await script.ActAsync() + first + (10 * second);

    internal async Task<int> OtherCoreAsync() => await script.ActAsync();

    internal async Task YieldingAsyncCore()
    {
        if (script.Ending != Ending.Quiet)
            await Task.Yield();
        await script.ActAsync();
    }

    internal async Task<int> ElsewhereAsyncCore() => await script.ActAsync().ConfigureAwait(false);

    internal async Task<(int Left, string Right)> PairAsyncCore() => (await script.ActAsync(), "right");

    internal async Task<dynamic> LateAsyncCore(dynamic value) => await script.ActAsync() + value;

    internal async Task<int> DeepAsyncCore(int depth) => depth == 0 ? await script.ActAsync() : await DeepAsync(depth - 1) + 1;

    internal async Task<int> GuardedAsyncCore(string text)
    {
        try
        {
            return await script.ActAsync() + text.Length;
        }
        catch (InvalidOperationException failure) when (failure == script.Failure)
        {
            script.Note("caught and thrown on");
            throw;
        }
        finally
        {
            script.CleanUp();
        }
    }

    internal Task HandedOnAsyncCore(CancellationToken ct) => script.ActAsync();

    internal Task<int> HandedOnOfAsyncCore(Script tagged, CancellationToken ct) => script.ActAsync();

    internal Task<int> KeptAsyncCore() => script.KeptAsync();

    internal static Task<int> StaticAsyncCore(Script script) => script.ActAsync();

    internal Task<int> OutAsyncCore(out int number)
    {
        number = 5;
        return script.ActAsync();
    }

    internal Task BothAsyncCore() => script.BothAsync();

    internal Task SynchronousCore()
    {
        script.Act();
        return Task.CompletedTask;
    }

    internal Task<int> StartedAsyncCore() => script.Ending == Ending.Quiet ? script.ActAsync() : Task.Run(script.ActAsync);

    // The second call gets the task that the first one made.
    private static Task<int> Kept(Script script, Func<Tasks, Task<int>> call)
    {
        var tasks = new Tasks(script);
        var first = call(tasks);
        if (script.Ending is Ending.Succeeds or Ending.Quiet)
            script.Note($"kept {first == call(tasks)}, its own {first == script.KeptAsync()}");
        return first;
    }

    private static Task<int> Output(Script script, bool isWrapped)
    {
        var number = 0;
        try
        {
            return isWrapped ? new Tasks(script).OutAsync(out number) : new Tasks(script).OutAsyncCore(out number);
        }
        finally
        {
            script.Note($"number {number}");
        }
    }
}
