using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The records that wrappers write themselves: a failure once, by the innermost wrapper, while its span is current; a cancellation and an
/// expected error at Debug.
/// </summary>
/// <remarks>
/// A wrapper is not the innermost when the exception was logged after its own call began. "After" is a count of failures, not a clock:
/// an exception object that is thrown again by a later call (a retry, a faulted task that is awaited again) is logged again.
/// </remarks>
internal static class FailureLog
{
    private static readonly Lock Gate = new();
    private static readonly ConditionalWeakTable<object, StrongBox<long>> Logged = [];
    private static long s_sequence;

    // A logger provider may be instrumented and fail itself: its failure must not come back to it.
    [ThreadStatic]
    private static bool s_writing;

    /// <summary>Whether a failing span also gets the exception event (<c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=logs/dup</c>).</summary>
    internal static bool AlsoOnSpan { get; set; }

    /// <summary>How many failures have been logged so far. Read at the start of every call: a plain read.</summary>
    internal static long Sequence => Volatile.Read(ref s_sequence);

    internal static void Write(MethodInstrument method, CallFacts facts, in Verdict verdict)
    {
        if (AmbientLoggers.Factory is not { } factory || s_writing)
            return;
        s_writing = true;
        try
        {
            var logger = method.LoggerOf(factory);
            if (verdict.Result == CallResult.Cancelled)
                WriteCancellation(logger, method, facts);
            else if (verdict.Result == CallResult.ExpectedError)
                WriteExpectedError(logger, method, facts, verdict.Told);
            else
                WriteFailure(logger, method, facts, verdict);
        }
        finally
        {
            s_writing = false;
        }
    }

    private static void WriteCancellation(ILogger logger, MethodInstrument method, CallFacts facts)
    {
        if (!logger.IsEnabled(LogLevel.Debug))
            return;
        var record = new CallRecord($"{method.ShortName} was cancelled", method, facts);
        record.Add(Conventions.Outcome, Conventions.Cancelled);
        record.Write(logger, LogLevel.Debug, method.CancelledEventName, null);
    }

    // Without the exception, which no reader of errors should stumble over; and it stays untold, for a wrapper that does not expect it.
    private static void WriteExpectedError(ILogger logger, MethodInstrument method, CallFacts facts, Exception? told)
    {
        if (!logger.IsEnabled(LogLevel.Debug) || told is null)
            return;
        var cause = ExceptionFacts.Unwrap(told);
        var message = $"{method.ShortName} ended as expected with {ExceptionFacts.TypeName(cause)}: {ExceptionFacts.Message(cause)}";
        var record = new CallRecord(message, method, facts);
        record.Add(Conventions.Outcome, Conventions.ExpectedError);
        record.Write(logger, LogLevel.Debug, method.ExpectedErrorEventName, null);
    }

    private static void WriteFailure(ILogger logger, MethodInstrument method, CallFacts facts, in Verdict verdict)
    {
        var level = method.Outcome.FailureLevel ?? DefaultLevel(method.Kind);
        if (level == LogLevel.None || !logger.IsEnabled(level) || !TryClaim(verdict, facts.FailuresBefore))
            return;
        var cause = verdict.Told is null ? null : ExceptionFacts.Unwrap(verdict.Told);
        var record = new CallRecord($"{method.ShortName} failed: {MessageOf(verdict, cause)}", method, facts);
        record.Add(Conventions.ErrorType, verdict.ErrorType);
        record.Write(logger, level, verdict.IsOfResult ? method.FailureEventName : method.ExceptionEventName, cause);
    }

    // A result that wrappers hand through is claimed as an exception is, by its object.
    private static bool TryClaim(in Verdict verdict, long since)
    {
        if (verdict.Told is { } exception)
            return TryClaim(exception, since);
        return verdict.FailedResult is not { } result || TryClaimResult(result, since);
    }

    private static LogLevel DefaultLevel(ActivityKind kind) =>
        kind is ActivityKind.Client or ActivityKind.Producer ? LogLevel.Warning : LogLevel.Error;

    private static string MessageOf(in Verdict verdict, Exception? cause)
    {
        if (cause is not null)
            return ExceptionFacts.Message(cause);
        if (!verdict.IsOfResult)
            return "see its task";
        return verdict.ErrorType == Conventions.UnknownError ? "see its result" : verdict.ErrorType;
    }

    /// <summary>Whether this wrapper is the first to see the exception since its call began; then it is marked as told.</summary>
    internal static bool TryClaim(Exception exception, long since)
    {
        var key = ExceptionFacts.Unwrap(exception);
        lock (Gate)
        {
            if (IsTold(key, since))
                return false;
            Mark(key, Interlocked.Increment(ref s_sequence));
            return true;
        }
    }

    private static bool TryClaimResult(object result, long since)
    {
        lock (Gate)
        {
            if (Logged.TryGetValue(result, out var at) && at.Value > since)
                return false;
            Logged.GetOrCreateValue(result).Value = Interlocked.Increment(ref s_sequence);
            return true;
        }
    }

    // Several failures of one task are told when each of them has been.
    private static bool IsTold(Exception exception, long since) =>
        (Logged.TryGetValue(exception, out var at) && at.Value > since)
        || (exception is AggregateException { InnerExceptions.Count: > 1 } several
            && several.InnerExceptions.All(inner => IsTold(ExceptionFacts.Unwrap(inner), since)));

    private static void Mark(Exception exception, long sequence)
    {
        Logged.GetOrCreateValue(exception).Value = sequence;
        if (exception is AggregateException several)
        {
            foreach (var inner in several.InnerExceptions)
                Mark(ExceptionFacts.Unwrap(inner), sequence);
        }
    }
}
