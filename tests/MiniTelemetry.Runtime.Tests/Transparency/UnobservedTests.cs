using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Catalogue;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>Tasks that nobody awaits: <see cref="TaskScheduler.UnobservedTaskException"/> tells of the same failures, as often.</summary>
[Collection(ProcessWideState.Name)]
public sealed class UnobservedTests
{
    private const int MostCollections = 60;

    private static readonly Ending[] Failures =
    [
        Ending.Succeeds, Ending.ThrowsInItsTask, Ending.ThrowsLater, Ending.FaultsTwice, Ending.FaultsTwiceLater,
        Ending.FaultsWithCancellation, Ending.IsCancelledLater,
    ];

    // What the caller makes a task of himself is his: it tells of a failure, the value task that he was given does not.
    private static readonly Case[] Cases = Array.FindAll(Crossing.All, one => Crossing.IsTask(one.Kind) && !one.IsFromSource);

    private readonly ConcurrentDictionary<string, int> _told = new();
    private readonly ConcurrentDictionary<Exception, string> _names = new(ReferenceEqualityComparer.Instance);

    [Theory]
    [InlineData(TelemetryState.Off)]
    [InlineData(TelemetryState.On)]
    [InlineData(TelemetryState.MetricsOnly)]
    [InlineData(TelemetryState.LogsOnly)]
    [InlineData(TelemetryState.Failing)]
    public void A_failure_that_nobody_awaits_is_told_as_often(TelemetryState state)
    {
        using var heard = Listeners.In(state);
        TaskScheduler.UnobservedTaskException += Hear;
        try
        {
            OnThreadOfItsOwn(DropAll);
            CollectUntil(() => Told("bare ").SequenceEqual(Told("wrapped ")) && !_told.IsEmpty);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Hear;
        }

        Assert.NotEmpty(Told("bare "));
        Assert.Equal("", string.Join('\n', Told("bare ").Except(Told("wrapped "))));
        Assert.Equal("", string.Join('\n', Told("wrapped ").Except(Told("bare "))));
    }

    private string[] Told(string side) =>
        [.. from told in _told where told.Key.StartsWith(side, StringComparison.Ordinal) let line = $"{told.Key[side.Length..]}: {told.Value}" orderby line select line];

    private void DropAll()
    {
        foreach (var one in Cases)
        {
            foreach (var ending in Failures)
            {
                Drop(one, ending, "bare ", one.Bare);
                Drop(one, ending, "wrapped ", one.Wrapped);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Drop(Case one, Ending ending, string side, Func<Script, object?> call)
    {
        var script = new Script(ending);
        foreach (var exception in new Exception[] { script.Failure, script.SecondFailure, script.Cancellation })
            _names[exception] = $"{side}{one.Name}, {ending}, {exception.Message}";
        try
        {
            call(script);
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or OperationCanceledException or AggregateException)
        {
            // At the call: nobody can fail to see it.
        }

        script.Open();
    }

    private void Hear(object? sender, UnobservedTaskExceptionEventArgs told)
    {
        foreach (var exception in told.Exception.InnerExceptions)
        {
            if (!_names.TryGetValue(exception, out var name))
                continue;
            _told.AddOrUpdate(name, 1, static (_, count) => count + 1);
            told.SetObserved();
        }
    }

    // Several collections more than it takes: what must not be told has as much time as what must.
    private static void CollectUntil(Func<bool> isEnough)
    {
        for (var collection = 0; collection < MostCollections && (collection < 5 || !isEnough()); collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void OnThreadOfItsOwn(Action work)
    {
        var thread = new Thread(() => work());
        thread.UnsafeStart();
        thread.Join();
    }
}
