namespace MiniTelemetry.Generators.Parsing;

/// <summary><c>FailWhen</c> and <c>ErrorTypeFrom</c> as they were understood, with what is wrong with the method's own.</summary>
internal sealed class FailureReading(
    MemberPath? failWhen, MemberPath? errorType, bool isErrorTypeRedacted, IReadOnlyList<OptionFinding> findings)
{
    /// <summary>The way to the member that says whether the result is a failure; null if none does.</summary>
    public MemberPath? FailWhen { get; } = failWhen;

    /// <summary>The way to the failure's type; null if there is none.</summary>
    public MemberPath? ErrorType { get; } = errorType;

    /// <summary>Whether the failure's type is not to be read. What <see cref="FailWhen"/> finds is: it decides, and is not told.</summary>
    public bool IsErrorTypeRedacted { get; } = isErrorTypeRedacted;

    public IReadOnlyList<OptionFinding> Findings { get; } = findings;
}
