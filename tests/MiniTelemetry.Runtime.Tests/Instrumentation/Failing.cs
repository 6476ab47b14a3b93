using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Bodies that fail, alone and inside each other.</summary>
public sealed partial class Failing(Func<Exception> exception)
{
    /// <summary>Lets the bodies that fail later go on.</summary>
    public TaskCompletionSource Gate { get; } = new();

    [Traced, Timed, Counted]
    public partial void Now();

    [Traced(Kind = ActivityKind.Client)]
    public partial void Calling();

    [Traced(Kind = ActivityKind.Producer)]
    public partial void Producing();

    [Traced(Kind = ActivityKind.Consumer)]
    public partial void Consuming();

    [Traced]
    public partial Task LaterAsync();

    [Traced]
    public partial Task OuterAsync();

    [Traced]
    public partial Task BothAsync(Failing other);

    [Traced]
    public partial Task BothHandedOnAsync(Failing other);

    [Traced]
    public partial Task AwaitAsync(Task task);

    [Traced]
    public partial void RethrownElsewhere();

    internal void NowCore() => throw exception();

    internal void CallingCore() => throw exception();

    internal void ProducingCore() => throw exception();

    internal void ConsumingCore() => throw exception();

    internal async Task LaterAsyncCore()
    {
        await Gate.Task;
        throw exception();
    }

    internal async Task OuterAsyncCore() => await LaterAsync();

    internal async Task BothAsyncCore(Failing other) => await Task.WhenAll(LaterAsync(), other.LaterAsync());

    internal Task BothHandedOnAsyncCore(Failing other) => Task.WhenAll(LaterAsync(), other.LaterAsync());

    internal async Task AwaitAsyncCore(Task task) => await task;

    internal void RethrownElsewhereCore()
    {
        try
        {
            Now();
        }
        catch (Exception caught)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(caught);
        }
    }
}
