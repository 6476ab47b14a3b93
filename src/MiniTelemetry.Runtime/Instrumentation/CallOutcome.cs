using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>What the result of a call says of it. Called by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct CallOutcome
{
    private readonly MethodCall _call;
    private readonly ref string? _errorType;

    internal CallOutcome(MethodCall call, ref string? errorType)
    {
        _call = call;
        _errorType = ref errorType;
    }

    /// <inheritdoc cref="MethodCall.Tag{T}(string, T, Signals)"/>
    public void Tag<T>(string key, T value, Signals on = Signals.Span | Signals.Logs) => _call.Tag(key, value, on);

    /// <summary>Tags the call with what a path finds in its result; null is no tag, and a path that throws is none either.</summary>
    /// <typeparam name="TTarget">The result's type.</typeparam>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="target">The result.</param>
    /// <param name="path">Finds the value in the result.</param>
    /// <param name="on">The signals that carry it.</param>
    public void Tag<TTarget, T>(string key, TTarget target, Func<TTarget, T> path, Signals on = Signals.Span | Signals.Logs)
        where TTarget : allows ref struct => _call.Tag(key, target, path, on);

    /// <summary>Makes the call a failure where its result says so.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="result">The result.</param>
    /// <param name="isFailure">Whether it is a failure; null, and an exception, are none.</param>
    /// <param name="errorType">Finds the value of <c>error.type</c>; <c>_OTHER</c> when it finds none.</param>
    public void FailWhen<T>(T result, Func<T, bool?> isFailure, Func<T, object?>? errorType = null)
        where T : allows ref struct
    {
        if (_call.IsOutcomeWanted && IsFailure(result, isFailure))
            _errorType = ErrorTypeOf(result, errorType);
    }

    private bool IsFailure<T>(T result, Func<T, bool?> isFailure)
        where T : allows ref struct
    {
        try
        {
            return isFailure(result) == true;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _call.Method.FullName, "asking its result for a failure");
            return false;
        }
    }

    private string ErrorTypeOf<T>(T result, Func<T, object?>? errorType)
        where T : allows ref struct
    {
        try
        {
            return ExceptionFacts.ErrorTypeText(errorType?.Invoke(result));
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _call.Method.FullName, "the error type of its result");
            return Conventions.UnknownError;
        }
    }
}
