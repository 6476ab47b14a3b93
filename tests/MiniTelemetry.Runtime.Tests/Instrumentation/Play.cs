namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>One run of a body: what it does, with objects that are compared by identity.</summary>
public sealed class Play(Ending ending) : IDisposable
{
    internal static readonly AsyncLocal<string?> Ambient = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly InvalidOperationException _failure = new("the body's failure");
    private readonly TimeoutException _second = new("the body's second failure");

    public Ending Ending { get; } = ending;

    /// <summary>Lets a body that ends later go on.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CancellationToken Token => _cancellation.Token;

    public int Depth { get; set; }

    public Exception Failure => _failure;

    /// <summary>How often the tag's member was read.</summary>
    public int NumberReads { get; private set; }

    public int Number
    {
        get
        {
            NumberReads++;
            return 42;
        }
    }

    public string Hostile => "line one\nline two\u001b[31m";

    public int Unreadable => throw new InvalidOperationException("a getter that throws");

    public void Open()
    {
        if (Ending is Ending.IsCancelled or Ending.IsCancelledLater)
            _cancellation.Cancel();
        Gate.TrySetResult();
    }

    public void Dispose() => _cancellation.Dispose();

    internal int Run()
    {
        if (Ending is Ending.IsCancelled or Ending.IsCancelledLater)
            _cancellation.Cancel();
        return Ending switch
        {
            Ending.Succeeds or Ending.SucceedsLater => 42,
            Ending.IsCancelled or Ending.IsCancelledLater => throw new OperationCanceledException(Token),
            Ending.IsCancelledByNobody or Ending.FaultsWithCancellation => throw new OperationCanceledException("nobody asked"),
            Ending.FaultsTwice => throw new AggregateException(_failure, _second),
            _ => throw _failure,
        };
    }

    internal Task<int> RunAsync()
    {
        Ambient.Value = "set by the synchronous part of the body";
        return Ending switch
        {
            Ending.Succeeds => Task.FromResult(42),
            Ending.Throws => throw _failure,
            Ending.FaultsTwice => TwiceAsync(),
            Ending.FaultsWithCancellation => Task.FromException<int>(new OperationCanceledException("in a faulted task")),
            Ending.IsCancelledByNobody => Task.FromCanceled<int>(new CancellationToken(canceled: true)),
            _ => EndAsync(),
        };
    }

    private async Task<int> EndAsync()
    {
        if (Ending is Ending.SucceedsLater or Ending.ThrowsLater or Ending.IsCancelledLater)
            await Gate.Task;
        return Run();
    }

    // As Task.WhenAll leaves it: one task, two exceptions.
    private Task<int> TwiceAsync()
    {
        var both = new TaskCompletionSource<int>();
        both.SetException([_failure, _second]);
        return both.Task;
    }
}
