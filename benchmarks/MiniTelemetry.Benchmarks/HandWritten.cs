using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MiniTelemetry.Benchmarks;

/// <summary>What a careful developer writes by hand around the same work, in the scope of this assembly.</summary>
public sealed class HandWritten(Wrapped work)
{
    private static readonly ActivitySource Source = new("MiniTelemetry.Benchmarks");
    private static readonly Meter Meter = new("MiniTelemetry.Benchmarks");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("hand.calls", "{call}");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("hand.duration", "s");

    public int Sync(int value)
    {
        using var activity = Source.StartActivity("HandWritten.Sync");
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return work.SyncCore(value);
        }
        catch (Exception exception)
        {
            error = Fail(activity, exception);
            throw;
        }
        finally
        {
            Record(started, error);
        }
    }

    public async Task<int> TaskAsync(int value)
    {
        using var activity = Source.StartActivity("HandWritten.TaskAsync");
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return await work.TaskAsyncCore(value).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = Fail(activity, exception);
            throw;
        }
        finally
        {
            Record(started, error);
        }
    }

    public async Task<int> YieldingTaskAsync(int value)
    {
        using var activity = Source.StartActivity("HandWritten.YieldingTaskAsync");
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return await work.YieldingTaskAsyncCore(value).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = Fail(activity, exception);
            throw;
        }
        finally
        {
            Record(started, error);
        }
    }

    public async ValueTask<int> ValueTaskAsync(int value)
    {
        using var activity = Source.StartActivity("HandWritten.ValueTaskAsync");
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return await work.ValueTaskAsyncCore(value).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = Fail(activity, exception);
            throw;
        }
        finally
        {
            Record(started, error);
        }
    }

    public async ValueTask<int> YieldingValueTaskAsync(int value)
    {
        using var activity = Source.StartActivity("HandWritten.YieldingValueTaskAsync");
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return await work.YieldingValueTaskAsyncCore(value).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = Fail(activity, exception);
            throw;
        }
        finally
        {
            Record(started, error);
        }
    }

    private static string Fail(Activity? activity, Exception exception)
    {
        var type = exception.GetType().FullName!;
        activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
        activity?.SetTag("error.type", type);
        activity?.AddException(exception);
        return type;
    }

    private static void Record(long started, string? error)
    {
        var tags = default(TagList);
        if (error is not null)
            tags.Add("error.type", error);
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        Calls.Add(1, tags);
    }
}
