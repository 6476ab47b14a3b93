namespace MiniTelemetry.Integration.Tests.Support;

internal sealed record ProcessResult(int ExitCode, string Output, string Errors)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
