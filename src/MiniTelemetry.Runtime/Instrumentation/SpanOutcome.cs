using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>What a span says of a call that did not succeed. Success leaves it as it is: status Unset, no <c>error.type</c>.</summary>
internal static class SpanOutcome
{
    internal static void Set(Activity span, MethodInstrument method, in Verdict verdict)
    {
        if (verdict.Result == CallResult.Cancelled)
            span.SetTag(Conventions.Outcome, Conventions.Cancelled);
        else if (verdict.Result == CallResult.ExpectedError)
            span.SetTag(Conventions.Outcome, Conventions.ExpectedError);
        else
            Fail(span, method, verdict);
    }

    // The function is named where somebody will look for it: naming it on every span would cost each 80 bytes.
    private static void Fail(Activity span, MethodInstrument method, in Verdict verdict)
    {
        var exception = verdict.Exception is null ? null : ExceptionFacts.Unwrap(verdict.Exception);
        span.SetStatus(ActivityStatusCode.Error, exception is null ? null : ExceptionFacts.Message(exception));
        span.SetTag(Conventions.ErrorType, verdict.ErrorType);
        span.SetTag(Conventions.CodeFunctionName, method.FullName);
        if (exception is not null && FailureLog.AlsoOnSpan && ExceptionFacts.CanBeRead(exception))
            AddEvent(span, method, exception);
    }

    private static void AddEvent(Activity span, MethodInstrument method, Exception exception)
    {
        try
        {
            span.AddException(exception);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, method.FullName, "the exception event of its span");
        }
    }
}
