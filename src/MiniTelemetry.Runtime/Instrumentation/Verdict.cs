using System.Runtime.CompilerServices;

namespace MiniTelemetry.Instrumentation;

/// <summary>What all signals of a call say of how it ended.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Exception">What the caller gets to see; null where nobody may look, and where a result said so.</param>
/// <param name="Told">What the record tells: all exceptions, where there are several.</param>
/// <param name="ResultErrorType">The <c>error.type</c> of a call that failed by what it returned.</param>
/// <param name="FailedResult">What it returned then; null if it has no identity.</param>
internal readonly record struct Verdict(
    CallResult Result,
    Exception? Exception = null,
    Exception? Told = null,
    string? ResultErrorType = null,
    object? FailedResult = null)
{
    internal static Verdict OfResult<T>(string? errorType, T result)
        where T : allows ref struct =>
        errorType is null
            ? default
            : new Verdict(CallResult.Failed, ResultErrorType: errorType, FailedResult: AsObject(result));

    // A ref struct cannot even be asked whether it is an object.
    private static object? AsObject<T>(T result)
        where T : allows ref struct => typeof(T).IsValueType ? null : Unsafe.As<T, object?>(ref result);

    internal bool IsOfResult => ResultErrorType is not null;

    internal string ErrorType => ResultErrorType ?? ExceptionFacts.ErrorType(Exception);
}
