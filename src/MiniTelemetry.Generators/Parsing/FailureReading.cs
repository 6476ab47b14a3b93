namespace MiniTelemetry.Generators.Parsing;

/// <summary><c>FailWhen</c> and <c>ErrorTypeFrom</c> as they were understood, with what is wrong with the method's own.</summary>
internal sealed class FailureReading(MemberPath? failWhen, MemberPath? errorType, IReadOnlyList<OptionFinding> findings)
{
    /// <summary>The way to the member that says whether the result is a failure; null if none does.</summary>
    public MemberPath? FailWhen { get; } = failWhen;

    /// <summary>The way to the failure's type; null if there is none.</summary>
    public MemberPath? ErrorType { get; } = errorType;

    public IReadOnlyList<OptionFinding> Findings { get; } = findings;
}
