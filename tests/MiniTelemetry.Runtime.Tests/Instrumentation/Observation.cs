using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>All that a caller can see of one call.</summary>
internal sealed record Observation(
    object? Result,
    bool ThrewAtOnce,
    TaskStatus? StatusAtReturn,
    TaskStatus? StatusAtEnd,
    string Exceptions,
    string? StackRoot,
    bool CurrentKept,
    bool CurrentKeptAfterAwait,
    string? Ambient)
{
    /// <summary>Calls the shape as its users do and writes down what happened.</summary>
    internal static async Task<(Observation Seen, Exception[] Objects)> OfAsync(Func<Play, object?> call, bool hasResult, Play play)
    {
        Play.Ambient.Value = null;
        var before = Activity.Current;
        object? returned;
        try
        {
            returned = call(play);
        }
        catch (Exception exception)
        {
            return (Threw(exception, ReferenceEquals(before, Activity.Current)), [exception]);
        }

        var kept = ReferenceEquals(before, Activity.Current);
        return returned is Task task
            ? await OfTaskAsync(task, hasResult, play, kept, before)
            : (new Observation(returned, false, null, null, "", null, kept, kept, Play.Ambient.Value), []);
    }

    private static Observation Threw(Exception exception, bool kept) =>
        new(null, true, null, null, Describe([exception]), StackRootOf(exception), kept, kept, Play.Ambient.Value);

    private static async Task<(Observation Seen, Exception[] Objects)> OfTaskAsync(Task task, bool hasResult, Play play, bool kept, Activity? before)
    {
        var atReturn = task.IsCompleted ? task.Status : TaskStatus.WaitingForActivation;
        var ambient = Play.Ambient.Value;
        play.Open();
        Exception? awaited = null;
        try
        {
            await task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (Exception exception)
        {
            awaited = exception;
        }

        Exception[] all = task.Exception is { } faults ? [.. faults.InnerExceptions] : awaited is null ? [] : [awaited];
        var result = hasResult && task is Task<int> { IsCompletedSuccessfully: true } number ? number.Result : (object?)null;
        var seen = new Observation(
            result, false, atReturn, task.Status, Describe(all), awaited is null ? null : StackRootOf(awaited), kept,
            ReferenceEquals(before, Activity.Current), ambient);
        return (seen, all);
    }

    private static string Describe(IEnumerable<Exception> exceptions) =>
        string.Join("; ", exceptions.Select(e => $"{e.GetType().FullName}: {e.Message} [{(e as OperationCanceledException)?.CancellationToken.CanBeCanceled}]"));

    // The first line: where it was thrown.
    private static string? StackRootOf(Exception exception) => exception.StackTrace?.Split('\n')[0].Trim();
}
