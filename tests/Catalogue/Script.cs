// C# 12
#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Catalogue;

/// <summary>One run of a body: it notes what it sees, and ends as it is told.</summary>
/// <param name="ending">How it is to end.</param>
/// <param name="again">The call that the body is of, for a body that calls itself.</param>
public sealed partial class Script(Ending ending, Func<Script, object?>? again = null)
{
    private static readonly Task<int> Done = Task.FromResult(42);
    private static readonly CancellationToken OfAnother = new(canceled: true);
    private readonly CancellationTokenSource _cancellation = new();
    private readonly object _lock = new();
    private readonly List<string> _ofBody = [];
    private readonly List<string> _ofCaller = [];
    private readonly List<Activity?> _inside = [];
    private readonly TaskCompletionSource _gate = new();
    private readonly TaskCompletionSource<int> _both = new();
    private readonly TaskCompletionSource _first = new();
    private readonly TaskCompletionSource _second = new();
    private bool _hasCalledItself;
    private Task<int>? _kept;

    public Ending Ending => ending;

    /// <summary>What the caller and the body have in their contexts.</summary>
    public AsyncLocal<string?> Ambient { get; } = new();

    public InvalidOperationException Failure { get; } = new("the body's failure");

    public TimeoutException SecondFailure { get; } = new("the body's second failure");

    /// <summary>The token that the caller hands to methods that take one.</summary>
    public CancellationToken Token => _cancellation.Token;

    public OperationCanceledException Cancellation { get; } = new("in a faulted task", OfAnother);

    public int Number => 7;

    /// <summary>What a tag reads in vain.</summary>
    public int Unreadable => throw new InvalidOperationException("a getter that throws");

    /// <summary>The activities that the body has found current.</summary>
    public IReadOnlyList<Activity?> Inside => _inside;

    /// <summary>All that was noted: what the body saw, and then what its caller did. Which came first is not always told.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _ofBody, .. _ofCaller];
        }
    }

    public void Note(string line)
    {
        lock (_lock)
            _ofBody.Add(line);
    }

    public void NoteOfCaller(string line)
    {
        lock (_lock)
            _ofCaller.Add(line);
    }

    /// <summary>Lets a body go on that ends later.</summary>
    public void Open()
    {
        _gate.TrySetResult();
        if (ending != Ending.FaultsTwiceLater)
            return;
        _both.TrySetException([Failure, SecondFailure]);
        _first.TrySetException(Failure);
        _second.TrySetException(SecondFailure);
    }

    /// <summary>A synchronous body.</summary>
    public int Act()
    {
        if (ending == Ending.Quiet)
            return 42;
        NoteBody("begins");
        if (CallsItselfNow())
            Note($"called itself: {(again!(this) is { } result and not Task ? result : "")}");
        return End();
    }

    /// <summary>A body that hands on a task from elsewhere: it may throw at the call, and it leaves a mark in the caller's context.</summary>
    public Task<int> ActAsync()
    {
        if (ending == Ending.Quiet)
            return Done;
        NoteBody("begins");
        Ambient.Value = "of the body";
        return ending switch
        {
            Ending.Succeeds => Task.FromResult(42),
            Ending.Throws => throw Failure,
            Ending.FaultsTwice => Twice().Task,
            Ending.FaultsTwiceLater => _both.Task,
            Ending.FaultsWithCancellation => Task.FromException<int>(Cancellation),
            _ => EndAsync(),
        };
    }

    /// <summary>A task of two others, both of which may fail.</summary>
    public Task BothAsync() => ending == Ending.FaultsTwiceLater ? Task.WhenAll(_first.Task, _second.Task) : ActAsync();

    /// <summary>The same task for each call; but none that would wait for itself.</summary>
    public Task<int> KeptAsync() =>
        ending is Ending.CallsItself or Ending.CallsItselfLater ? ActAsync() : _kept ??= ActAsync();

    /// <summary>A value task over a source, whose result may be taken once.</summary>
    public ValueTask<int> SourcedAsync() => ending == Ending.Quiet ? new(42) : OnceSource.Of(ActAsync());

    /// <summary>The same without a result.</summary>
    public ValueTask SourcedVoidAsync() => ending == Ending.Quiet ? default : OnceSource.OfVoid(ActAsync());

    private int End()
    {
        if (ending is Ending.IsCancelled or Ending.IsCancelledLater)
            _cancellation.Cancel();
        NoteBody("ends");
        return ending switch
        {
            Ending.Succeeds or Ending.SucceedsLater or Ending.CallsItself or Ending.CallsItselfLater => 42,
            Ending.IsCancelled or Ending.IsCancelledLater => throw new OperationCanceledException(Token),
            Ending.IsCancelledByAnother => throw new OperationCanceledException("by another", OfAnother),
            Ending.FaultsTwice => throw new AggregateException(Failure, SecondFailure),
            _ => throw Failure,
        };
    }

    private async Task<int> EndAsync()
    {
        if (ending is Ending.SucceedsLater or Ending.ThrowsLater or Ending.IsCancelledLater or Ending.CallsItselfLater)
            await _gate.Task;
        if (CallsItselfNow())
            await (Task)again!(this)!;
        return End();
    }

    private TaskCompletionSource<int> Twice()
    {
        var both = new TaskCompletionSource<int>();
        both.SetException([Failure, SecondFailure]);
        return both;
    }

    private bool CallsItselfNow()
    {
        if (_hasCalledItself || again is null || ending is not (Ending.CallsItself or Ending.CallsItselfLater))
            return false;
        return _hasCalledItself = true;
    }

    private void NoteBody(string what)
    {
        Note($"the body {what}: ambient {Ambient.Value}, context {SynchronizationContext.Current?.GetType().Name}, "
            + $"flow suppressed {ExecutionContext.IsFlowSuppressed()}");
        lock (_lock)
            _inside.Add(Activity.Current);
    }
}
