using System.Diagnostics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>What generated code does around a body, written by hand: one wrapper for each kind of return.</summary>
internal static class ByHand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static TheoryData<Returns> AllReturns => [.. Enum.GetValues<Returns>()];

    internal static MethodInstrument Method(string name = "Place") =>
        new(ScopeRegistry.Get(Listeners.Scope), "Shop.OrderDesk", name, $"order_desk.{name.ToLowerInvariant()}");

    /// <summary>What a request leaves behind that was ended elsewhere: a current activity that has stopped.</summary>
    internal static Activity LeaveStoppedActivityCurrent()
    {
        var activity = new Activity("stopped").Start();
        System.Threading.Tasks.Task.Run(activity.Stop).GetAwaiter().GetResult();
        Assert.Same(activity, Activity.Current);
        return activity;
    }

    /// <summary>Runs a body in a wrapper that returns so, to its end; what a task ends with, an await gives.</summary>
    internal static async Task<T> RunAsync<T>(
        this MethodInstrument method, Returns returns, Func<T> body, ResultReader<T>? reader = null, CancellationToken token = default)
    {
        var gate = new TaskCompletionSource();
        var source = new OnceSource<T>();
        async Task<T> LaterAsync()
        {
            await gate.Task;
            return body();
        }

        switch (returns)
        {
            case Returns.Value: return method.Now(body, reader, token);
            case Returns.EndedTask: return await method.Task(() => Ended(body), reader, token);
            case Returns.EndedValueTask: return await method.ValueTask(() => new ValueTask<T>(Ended(body)), reader, token);
            case Returns.EndedSource:
                source.End(body);
                return await method.ValueTask(() => source.Task, reader, token);
            case Returns.PendingTask:
                var task = method.Task(LaterAsync, reader, token);
                gate.SetResult();
                return await task.WaitAsync(Patience, CancellationToken.None);
            case Returns.PendingValueTask:
                var valueTask = method.ValueTask(() => new ValueTask<T>(LaterAsync()), reader, token);
                gate.SetResult();
                return await valueTask.AsTask().WaitAsync(Patience, CancellationToken.None);
            default:
                var sourced = method.ValueTask(() => source.Task, reader, token);
                source.End(body);
                return await sourced.AsTask().WaitAsync(Patience, CancellationToken.None);
        }
    }

    internal static T Now<T>(this MethodInstrument method, Func<T> body, ResultReader<T>? reader = null, CancellationToken token = default)
    {
        if (!method.IsEnabled)
            return body();
        var call = method.Start(token);
        call.InFlight();
        try
        {
            var result = body();
            if (reader is null)
                call.Complete();
            else
                call.Complete<T>(result, reader);
            return result;
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    internal static Task<T> Task<T>(
        this MethodInstrument method, Func<Task<T>> body, ResultReader<T>? reader = null, CancellationToken token = default)
    {
        if (!method.IsEnabled)
            return body();
        var call = method.Start(token);
        call.InFlight();
        try
        {
            return reader is null ? call.Complete(body()) : call.Complete<T>(body(), reader);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    internal static ValueTask<T> ValueTask<T>(
        this MethodInstrument method, Func<ValueTask<T>> body, ResultReader<T>? reader = null, CancellationToken token = default)
    {
        if (!method.IsEnabled)
            return body();
        var call = method.Start(token);
        call.InFlight();
        try
        {
            return reader is null ? call.Complete(body()) : call.Complete<T>(body(), reader);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    private static Task<T> Ended<T>(Func<T> body)
    {
        try
        {
            return System.Threading.Tasks.Task.FromResult(body());
        }
        catch (Exception exception)
        {
            return System.Threading.Tasks.Task.FromException<T>(exception);
        }
    }
}
