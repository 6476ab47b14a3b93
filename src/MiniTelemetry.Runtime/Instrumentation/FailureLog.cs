using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The records that wrappers write themselves: a failure once, by the innermost wrapper, while its span is current; a cancellation at
/// Debug.
/// </summary>
/// <remarks>
/// A wrapper is not the innermost when the exception was logged after its own call began. "After" is a count of failures, not a clock:
/// an exception object that is thrown again by a later call (a retry, a faulted task that is awaited again) is logged again.
/// </remarks>
internal static class FailureLog
{
    private static readonly Lock Gate = new();
    private static readonly ConditionalWeakTable<Exception, StrongBox<long>> Logged = [];
    private static volatile ILoggerFactory? s_factory;
    private static long s_sequence;

    // A logger provider may be instrumented and fail itself: its failure must not come back to it.
    [ThreadStatic]
    private static bool s_writing;

    internal static bool IsOn => s_factory is not null;

    /// <summary>Whether a failing span also gets the exception event (<c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=logs/dup</c>).</summary>
    internal static bool AlsoOnSpan { get; set; }

    /// <summary>How many failures have been logged so far. Read at the start of every call: a plain read.</summary>
    internal static long Sequence => Volatile.Read(ref s_sequence);

    internal static void Use(ILoggerFactory? factory) => s_factory = factory;

    internal static void Write(MethodInstrument method, CallFacts facts, CallResult result, Exception? exception, Exception? told)
    {
        if (s_factory is not { } factory || s_writing)
            return;
        s_writing = true;
        try
        {
            var logger = method.LoggerOf(factory);
            if (result == CallResult.Cancelled)
                WriteCancellation(logger, method, facts);
            else
                WriteFailure(logger, method, facts, exception, told);
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

    private static void WriteFailure(ILogger logger, MethodInstrument method, CallFacts facts, Exception? exception, Exception? told)
    {
        var level = method.Kind is ActivityKind.Client or ActivityKind.Producer ? LogLevel.Warning : LogLevel.Error;
        if (!logger.IsEnabled(level) || (told is not null && !TryClaim(told, facts.FailuresBefore)))
            return;
        var cause = told is null ? null : ExceptionFacts.Unwrap(told);
        var message = cause is null ? "see its task" : ExceptionFacts.Message(cause);
        var record = new CallRecord($"{method.ShortName} failed: {message}", method, facts);
        record.Add(Conventions.ErrorType, ExceptionFacts.ErrorType(exception));
        record.Write(logger, level, method.ExceptionEventName, cause);
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
