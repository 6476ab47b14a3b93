using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>What counts as a failure of a method, and how loud it is told.</summary>
internal sealed class OutcomePolicy
{
    /// <summary>That of the methods that say nothing of it. Never written to.</summary>
    internal static readonly OutcomePolicy Default = new();

    private Type[] _expected = [];

    internal bool CancellationFails { get; set; }

    internal LogLevel? FailureLevel { get; set; }

    internal void Expect(Type?[] exceptions) => _expected = [.. _expected, .. exceptions.OfType<Type>()];

    /// <summary>How a call ended that threw.</summary>
    internal CallResult ResultOf(Exception exception, bool isCancelledByCaller) =>
        IsCancellation(exception, isCancelledByCaller) ? CallResult.Cancelled
        : IsExpected(exception) ? CallResult.ExpectedError
        : CallResult.Failed;

    /// <summary>How a task ended that has several exceptions; its first is what an await throws.</summary>
    internal CallResult ResultOf(AggregateException several, bool isCancelledByCaller) =>
        IsCancellation(several.InnerExceptions[0], isCancelledByCaller) ? CallResult.Cancelled
        : several.InnerExceptions.All(IsExpected) ? CallResult.ExpectedError
        : CallResult.Failed;

    private bool IsCancellation(Exception exception, bool isCancelledByCaller) =>
        isCancelledByCaller && !CancellationFails && IsCancellation(exception);

    // Who waits for several at once gets all of their cancellations in one wrapping.
    private static bool IsCancellation(Exception exception) => ExceptionFacts.Unwrap(exception) switch
    {
        OperationCanceledException => true,
        AggregateException { InnerExceptions.Count: > 1 } several => several.InnerExceptions.All(IsCancellation),
        _ => false,
    };

    // Either what was thrown or what it only wraps; several in one wrapping are expected if all are.
    private bool IsExpected(Exception exception)
    {
        if (_expected.Length == 0)
            return false;
        var told = exception;
        while (!Array.Exists(_expected, expected => Covers(expected, told)))
        {
            if (ExceptionFacts.Inner(told) is not { } inner)
                return told is AggregateException { InnerExceptions.Count: > 1 } several && several.InnerExceptions.All(IsExpected);
            told = inner;
        }

        return true;
    }

    private static bool Covers(Type expected, Exception exception)
    {
        if (!expected.IsGenericTypeDefinition)
            return expected.IsInstanceOfType(exception);
        for (var type = exception.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == expected)
                return true;
        }

        return false;
    }
}
