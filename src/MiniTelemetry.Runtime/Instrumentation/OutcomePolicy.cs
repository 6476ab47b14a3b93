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

    // Who waits for several at once gets all of their cancellations in one wrapping.
    private bool IsCancellation(Exception exception, bool isCancelledByCaller) =>
        isCancelledByCaller && !CancellationFails && ExceptionFacts.HoldsForAll(
            exception,
            this,
            static (told, _) => told is OperationCanceledException ? true : ExceptionFacts.Gathers(told) ? null : false);

    // Either what was thrown or what it only wraps; several in one wrapping are expected if all are.
    private bool IsExpected(Exception exception) =>
        _expected.Length != 0 && ExceptionFacts.HoldsForAll(
            exception,
            this,
            static (told, policy) => policy.Covers(told) ? true : ExceptionFacts.Gathers(told) ? null : false);

    private bool Covers(Exception exception)
    {
        foreach (var expected in _expected)
        {
            if (Covers(expected, exception))
                return true;
        }

        return false;
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
