namespace MiniTelemetry.Instrumentation;

/// <summary>Attribute names and values of the OpenTelemetry semantic conventions, and the few of our own.</summary>
internal static class Conventions
{
    internal const string ErrorType = "error.type";
    internal const string UnknownError = "_OTHER";
    internal const string CodeFunctionName = "code.function.name";
    internal const string Outcome = "minitelemetry.outcome";
    internal const string Duration = "minitelemetry.duration";
    internal const string Cancelled = "cancelled";
    internal const string ExpectedError = "expected_error";
}
