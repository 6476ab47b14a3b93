using System.Collections;
using System.Diagnostics;
using System.Reflection;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Exceptions that nobody would write, inside wrappers inside each other: told, in bounded time, on a small stack.</summary>
[Collection(ProcessWideState.Name)]
public sealed class OddExceptionTests
{
    private const int Deep = 10_000;
    private const int SmallStack = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Odd => [.. Exceptions.Keys];

    private static Dictionary<string, Func<Exception>> Exceptions => new()
    {
        ["in a circle"] = static () => Circle(new InvalidOperationException("a", new IOException("b"))),
        ["its own cause"] = static () => Circle(new InvalidOperationException("a", new IOException("b")).InnerException!),
        ["a circle of invocations"] = static () => Circle(new TargetInvocationException(new TargetInvocationException(new TimeoutException()))),
        ["deep"] = static () => Chain(static inner => new InvalidOperationException("deeper", inner)),
        ["deep invocations"] = static () => Chain(static inner => new TargetInvocationException(inner)),
        ["deep aggregates of one"] = static () => Chain(static inner => new AggregateException("one", inner)),
        ["deep aggregates of two"] = static () => Chain(static inner => new AggregateException("two", inner, new IOException())),
        ["twice itself, forty times"] = static () => Chain(static inner => new AggregateException("twice", inner, inner), 40),
        ["wide"] = static () => new AggregateException("wide", Enumerable.Range(0, Deep).Select(static _ => new TimeoutException())),
        ["empty"] = static () => new AggregateException("empty"),
        ["hostile"] = static () => new HostileException(null),
        ["hostile inside"] = static () => new InvalidDataException("around", new HostileException(new HostileException(null))),
        ["hostile in an aggregate"] = static () => new AggregateException("hostile", new HostileException(null), new HostileException(null)),
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void It_is_told_by_the_innermost_and_its_wrapping_by_the_outer(string name)
    {
        using var started = new StartedTelemetry();
        OnSmallStack(() => Fail(Exceptions[name](), expects: false));
        Assert.Equal(2, started.LinesWith("[ERROR]").Length);
        Assert.Single(started.LinesWith("OrderDesk.Inner failed: "));
        Assert.Single(started.LinesWith("OrderDesk.Outer failed: of the outer"));
        Assert.NotEmpty(started.LinesWith("(told above): "));
        Assert.InRange(started.Lines().Length, 4, 150);
        Assert.InRange(started.Lines().Sum(static line => line.Length), 100, 200_000);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void It_is_asked_whether_it_was_expected_or_a_cancellation(string name)
    {
        using var heard = Listeners.In(TelemetryState.On);
        OnSmallStack(() => Fail(Exceptions[name](), expects: true));
        Assert.Equal(3, heard.Spans.Count);
        Assert.All(heard.Spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    private static void Fail(Exception odd, bool expects)
    {
        MethodInstrument Method(string name) =>
            expects ? ByHand.Method(name).Traced().Expects(typeof(UnauthorizedAccessException)) : ByHand.Method(name).Traced();
        var cancelled = new CancellationToken(canceled: expects);
        Assert.NotNull(Record.Exception(() => Method("Outer").Now(
            () =>
            {
                try
                {
                    return Method("Middle").Now(() => Method("Inner").Now<int>(() => throw odd, null, cancelled), null, cancelled);
                }
                catch (Exception caught)
                {
                    throw new InvalidDataException("of the outer", caught);
                }
            },
            null,
            cancelled)));
    }

    private static void OnSmallStack(Action act)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(act), SmallStack);
        thread.Start();
        Assert.True(thread.Join(Patience), "it did not end in time");
        Assert.Null(failure);
    }

    private static Exception Chain(Func<Exception, Exception> wrap, int depth = Deep)
    {
        Exception chain = new TimeoutException("innermost");
        for (var i = 0; i < depth; i++)
            chain = wrap(chain);
        return chain;
    }

    // The innermost is caused by the outermost, which only reflection can do.
    private static Exception Circle(Exception outermost)
    {
        var innermost = outermost;
        while (innermost.InnerException is { } inner)
            innermost = inner;
        typeof(Exception).GetField("_innerException", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(innermost, outermost);
        return outermost;
    }

    private sealed class HostileException(Exception? inner) : Exception("hostile", inner)
    {
        public override string Message => throw new NotImplementedException();

        public override string StackTrace => throw new NotImplementedException();

        public override string? Source => throw new NotImplementedException();

        public override IDictionary Data => throw new NotImplementedException();

        public override bool Equals(object? obj) => throw new NotImplementedException();

        public override int GetHashCode() => throw new NotImplementedException();

        public override string ToString() => throw new NotImplementedException();

        public override Exception GetBaseException() => throw new NotImplementedException();
    }
}
