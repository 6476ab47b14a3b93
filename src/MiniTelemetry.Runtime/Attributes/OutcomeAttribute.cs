using Microsoft.Extensions.Logging;

namespace MiniTelemetry;

/// <summary>Says what counts as a failure of an instrumented method, and how it is told.</summary>
/// <remarks>
/// Each option is taken from the method, else from its type, else from the assembly. It instruments nothing by itself.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class OutcomeAttribute : Attribute
{
    /// <summary>
    /// Exceptions that are part of the method's contract, derived ones included; an open generic type stands for all that are made of it.
    /// They leave the span's status Unset, with <c>minitelemetry.outcome=expected_error</c>, and are logged at Debug only. Several failures
    /// of one task are expected if all of them are.
    /// </summary>
    public Type[]? Expected { get; set; }

    /// <summary>
    /// A path to a <see cref="bool"/> in the result, such as <c>IsFailure</c>: where it is true the call has failed, without an exception.
    /// </summary>
    public string? FailWhen { get; set; }

    /// <summary>
    /// A path in the result to the value of <c>error.type</c> where <see cref="FailWhen"/> is true, such as <c>Error.Code</c>; from a
    /// small, bounded set. <c>_OTHER</c> when not given or null.
    /// </summary>
    public string? ErrorTypeFrom { get; set; }

    /// <summary>What a cancellation by a token that the method received is; no failure unless asked otherwise.</summary>
    public CancellationPolicy Cancellation { get; set; }

    /// <summary>
    /// The level of a failure's record; <see cref="LogLevel.Error"/>, and <see cref="LogLevel.Warning"/> for client and producer spans,
    /// when not given. <see cref="LogLevel.None"/> writes none.
    /// </summary>
    public LogLevel FailureLevel { get; set; } = LogLevel.Error;
}
