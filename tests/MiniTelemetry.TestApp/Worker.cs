using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>A unit of instrumented work: a span, two measurements and a log line inside the span.</summary>
internal sealed partial class Worker(ILogger logger)
{
    [Traced, Timed, Counted]
    public partial int Work([Tag("work.number")] int number);

    [Traced]
    public partial int Fail(int number);

    internal void Note(string text) => Noting(logger, text);

    private int WorkCore(int number)
    {
        Working(logger, number);
        return number + 1;
    }

    private int FailCore(int number) => throw new InvalidOperationException($"Work {number} cannot be done");

    [LoggerMessage(LogLevel.Information, "Note: {text}")]
    private static partial void Noting(ILogger logger, string text);

    [LoggerMessage(LogLevel.Information, "Working on {number}")]
    private static partial void Working(ILogger logger, int number);
}
