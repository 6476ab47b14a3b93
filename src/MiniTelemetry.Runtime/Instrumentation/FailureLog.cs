using System.Runtime.CompilerServices;

namespace MiniTelemetry.Instrumentation;

/// <summary>Which failures have been told: each once, by the innermost wrapper.</summary>
/// <remarks>
/// A wrapper is not the innermost when the exception was told inside its own call: after that began, and under its span. "After" is a count
/// of failures, not a clock: an exception object that is thrown again by a later call (a retry, a faulted task that is awaited again) is
/// told again. What tells an exception tells those inside it, too.
/// </remarks>
internal static class FailureLog
{
    private static readonly Lock Gate = new();
    private static readonly ConditionalWeakTable<object, Tellings> Told = [];
    private static long s_sequence;

    /// <summary>Whether a failing span also gets the exception event (<c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=logs/dup</c>).</summary>
    internal static bool AlsoOnSpan { get; set; }

    /// <summary>How many failures have been told so far. Read at the start of every call: a plain read.</summary>
    internal static long Sequence => Volatile.Read(ref s_sequence);

    /// <summary>Whether this call is the first to see the failure; then it is marked as told.</summary>
    /// <param name="verdict">The failure. A result that wrappers hand through is claimed as an exception is, by its object.</param>
    /// <param name="teller">The call.</param>
    /// <param name="toldAbove">The exceptions inside it that were told inside the call: not to be told again in full.</param>
    internal static bool TryClaim(in Verdict verdict, in Teller teller, out IReadOnlySet<Exception>? toldAbove)
    {
        if (verdict.Told is { } exception)
            return TryClaim(exception, teller, out toldAbove);
        toldAbove = null;
        return verdict.FailedResult is not { } result || TryClaimResult(result, teller);
    }

    /// <inheritdoc cref="TryClaim(in Verdict, in Teller, out IReadOnlySet{Exception}?)"/>
    internal static bool TryClaim(Exception exception, in Teller teller, out IReadOnlySet<Exception>? toldAbove)
    {
        toldAbove = null;
        lock (Gate)
        {
            if (ExceptionFacts.HoldsForAll(exception, teller, IsTold))
                return false;
            toldAbove = MarkTree(exception, teller);
            return true;
        }
    }

    private static bool TryClaimResult(object result, in Teller teller)
    {
        lock (Gate)
        {
            if (WasTold(result, teller))
                return false;
            Mark(result, ++s_sequence, teller);
            return true;
        }
    }

    // Several failures of one task are told when each of them has been; an exception that was derived from theirs says something itself.
    private static bool? IsTold(Exception exception, Teller teller)
    {
        if (WasTold(exception, teller))
            return true;
        var isDerived = exception is AggregateException && exception.GetType() != typeof(AggregateException);
        return !isDerived && ExceptionFacts.Gathers(exception) ? null : false;
    }

    private static bool WasTold(object failure, in Teller teller) => Told.TryGetValue(failure, out var tellings) && tellings.AreInside(teller);

    private static HashSet<Exception>? MarkTree(Exception root, in Teller teller)
    {
        HashSet<Exception>? toldAbove = null;
        var sequence = ++s_sequence;
        foreach (var exception in ExceptionFacts.Tree(root))
        {
            if (WasTold(exception, teller))
                (toldAbove ??= new(ReferenceEqualityComparer.Instance)).Add(exception);
            else
                Mark(exception, sequence, teller);
        }

        return toldAbove;
    }

    private static void Mark(object failure, long sequence, in Teller teller) => Told.GetOrCreateValue(failure).Add(sequence, teller.Activity);
}
