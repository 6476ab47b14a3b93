// C# 12
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Awaitables and task types of one's own: handed over as they are, measured until then.</summary>
public partial class Awaitables(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Async("Awaitables.Own", s => AwaitAsync(new Awaitables(s).OwnCore(1)), s => AwaitAsync(new Awaitables(s).Own(1))),
        Case.Async("Awaitables.TaskLikeAsync", s => LikeAsync(new Awaitables(s).TaskLikeAsyncCore()), s => LikeAsync(new Awaitables(s).TaskLikeAsync())),
        Case.Async("Awaitables.Configured", s => ConfiguredAsync(new Awaitables(s).ConfiguredCore()), s => ConfiguredAsync(new Awaitables(s).Configured())),
        Case.Async("Awaitables.Yielding", s => YieldAsync(new Awaitables(s).YieldingCore()), s => YieldAsync(new Awaitables(s).Yielding())).Elsewhere(),
        Case.Forwarded("Awaitables.Derived", s => new Awaitables(s).DerivedCore(), s => new Awaitables(s).Derived()),
        Case.Async("Awaitables.OfTasks", s => new Awaitables(s).OfTasksCore()[0], s => new Awaitables(s).OfTasks()[0]),
        Case.Async("Awaitables.OfTask", s => NestedAsync(new Awaitables(s).OfTaskCore()), s => NestedAsync(new Awaitables(s).OfTask())),
    ];

    [Traced, Timed]
    public partial Own Own(int number);

    [Traced, Timed]
    public partial TaskLike TaskLikeAsync();

    [Traced]
    public partial ConfiguredTaskAwaitable<int> Configured();

    [Traced]
    public partial YieldAwaitable Yielding();

    [Traced]
    public partial DerivedTask Derived();

    [Traced]
    public partial Task<int>[] OfTasks();

    [Traced]
    public partial Task<Task<int>> OfTask();

    internal Own OwnCore(int number) => new(script.ActAsync(), number);

    internal async TaskLike TaskLikeAsyncCore() => await script.ActAsync();

    internal ConfiguredTaskAwaitable<int> ConfiguredCore() => script.ActAsync().ConfigureAwait(false);

    internal YieldAwaitable YieldingCore() => script.Act() > 0 ? Task.Yield() : default;

    internal DerivedTask DerivedCore()
    {
        var task = new DerivedTask(script);
        if (script.Ending is Ending.Throws)
            throw script.Failure;
        task.RunSynchronously(TaskScheduler.Default);
        return task;
    }

    internal Task<int>[] OfTasksCore() => [script.ActAsync()];

    internal async Task<Task<int>> OfTaskCore()
    {
        await Task.CompletedTask;
        return script.ActAsync();
    }

    private static async Task<int> AwaitAsync(Own awaitable) => await awaitable;

    private static async Task LikeAsync(TaskLike task) => await task;

    private static async Task<int> ConfiguredAsync(ConfiguredTaskAwaitable<int> task) => await task;

    private static async Task YieldAsync(YieldAwaitable awaitable) => await awaitable;

    private static async Task<int> NestedAsync(Task<Task<int>> task) => await await task;
}

/// <summary>Can be awaited, and is no task.</summary>
public readonly struct Own(Task<int> task, int more)
{
    public Awaiter GetAwaiter() => new(task.GetAwaiter(), more);

    public readonly struct Awaiter(TaskAwaiter<int> awaiter, int more) : ICriticalNotifyCompletion
    {
        public bool IsCompleted => awaiter.IsCompleted;

        public int GetResult() => awaiter.GetResult() + more;

        public void OnCompleted(Action continuation) => awaiter.OnCompleted(continuation);

        public void UnsafeOnCompleted(Action continuation) => awaiter.UnsafeOnCompleted(continuation);
    }
}

/// <summary>A task of a class of its own.</summary>
public sealed class DerivedTask(Script script) : Task<int>(script.Act);

/// <summary>What an async method can return besides tasks.</summary>
[AsyncMethodBuilder(typeof(TaskLikeBuilder))]
public readonly struct TaskLike(Task task)
{
    public TaskAwaiter GetAwaiter() => task.GetAwaiter();
}

/// <summary>Builds it, by way of the builder of tasks.</summary>
public struct TaskLikeBuilder
{
    private AsyncTaskMethodBuilder _builder;

    public TaskLike Task => new(_builder.Task);

    public static TaskLikeBuilder Create() => new() { _builder = AsyncTaskMethodBuilder.Create() };

    public void Start<TStateMachine>(ref TStateMachine machine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref machine);

    public void SetStateMachine(IAsyncStateMachine machine) => _builder.SetStateMachine(machine);

    public void SetResult() => _builder.SetResult();

    public void SetException(Exception exception) => _builder.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref machine);

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
}
