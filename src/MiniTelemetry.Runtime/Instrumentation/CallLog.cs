using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// The records that wrappers write themselves, while the call's span is current: a failure once, by the innermost wrapper; a cancellation,
/// an expected error and a success at Debug.
/// </summary>
internal static class CallLog
{
    // A logger provider may be instrumented, and fail itself: what its own calls would tell must not come back to it.
    [ThreadStatic]
    private static bool s_isTelling;

    /// <summary>
    /// Whether a success would be told. A host's logger is asked each time, for five nanoseconds: its filters may change while the process
    /// runs, and it does not tell of that.
    /// </summary>
    internal static bool IsDebugOn(MethodInstrument method) =>
        AmbientLoggers.MayHearDebug && AmbientLoggers.Factory is { } factory && method.IsLogged && IsDebugOn(method, factory);

    internal static void WriteCompletion(MethodInstrument method, in CallFacts facts)
    {
        if (AmbientLoggers.Factory is not { } factory || s_isTelling)
            return;
        s_isTelling = true;
        try
        {
            new CompletionRecord(method, facts).Write(method.LoggerOf(factory), LogLevel.Debug, method.CompletedEventName, null);
        }
        finally
        {
            s_isTelling = false;
        }
    }

    /// <summary>Writes the record of a call that did not succeed.</summary>
    internal static void Write(MethodInstrument method, in CallFacts facts, in Verdict verdict)
    {
        if (AmbientLoggers.Factory is not { } factory || s_isTelling)
            return;
        s_isTelling = true;
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
            s_isTelling = false;
        }
    }

    private static bool IsDebugOn(MethodInstrument method, ILoggerFactory factory)
    {
        ref var isTelling = ref s_isTelling;
        if (isTelling)
            return false;
        isTelling = true;
        try
        {
            return method.LoggerOf(factory).IsEnabled(LogLevel.Debug);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, method.FullName, "asking its logger for a level");
            return false;
        }
        finally
        {
            isTelling = false;
        }
    }

    private static void WriteCancellation(ILogger logger, MethodInstrument method, in CallFacts facts)
    {
        if (!logger.IsEnabled(LogLevel.Debug))
            return;
        var record = new OutcomeRecord($"{method.ShortName} was cancelled", method, facts, Conventions.Outcome, Conventions.Cancelled);
        record.Write(logger, LogLevel.Debug, method.CancelledEventName, null);
    }

    // Without the exception, which no reader of errors should stumble over; and it stays untold, for a wrapper that does not expect it.
    private static void WriteExpectedError(ILogger logger, MethodInstrument method, in CallFacts facts, Exception? told)
    {
        if (!logger.IsEnabled(LogLevel.Debug) || told is null)
            return;
        var cause = ExceptionFacts.Unwrap(told);
        var message = $"{method.ShortName} ended as expected with {ExceptionFacts.TypeName(cause)}: {ExceptionFacts.Message(cause)}";
        var record = new OutcomeRecord(message, method, facts, Conventions.Outcome, Conventions.ExpectedError);
        record.Write(logger, LogLevel.Debug, method.ExpectedErrorEventName, null);
    }

    private static void WriteFailure(ILogger logger, MethodInstrument method, in CallFacts facts, in Verdict verdict)
    {
        var level = method.Outcome.FailureLevel ?? DefaultLevel(method.Kind);
        if (level == LogLevel.None || !logger.IsEnabled(level) || !FailureLog.TryClaim(verdict, facts.Teller, out var toldAbove))
            return;
        var cause = verdict.Told is null ? null : ExceptionFacts.Unwrap(verdict.Told);
        var message = $"{method.ShortName} failed: {MessageOf(verdict, cause)}";
        var record = new OutcomeRecord(message, method, facts, Conventions.ErrorType, verdict.ErrorType);
        using (ToldAbove.Begin(toldAbove))
            record.Write(logger, level, verdict.IsOfResult ? method.FailureEventName : method.ExceptionEventName, cause);
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
}
