using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Pipelines;

/// <summary>The record of the exception that ends the process; without its text where a wrapper has told it already.</summary>
internal static partial class LastWords
{
    internal static void Write(ILoggerFactory loggers, Exception exception)
    {
        try
        {
            var logger = loggers.CreateLogger("MiniTelemetry");
            if (FailureLog.TryClaim(exception, since: 0))
                Unhandled(logger, ExceptionFacts.TypeName(exception), ExceptionFacts.Message(exception), exception);
            else
                Unhandled(logger, ExceptionFacts.TypeName(exception), ExceptionFacts.Message(exception), null);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(LastWords), "the record of the unhandled exception");
        }
    }

    [LoggerMessage(LogLevel.Critical, "Unhandled exception, the process ends: {exceptionType}: {exceptionMessage}")]
    private static partial void Unhandled(ILogger logger, string exceptionType, string exceptionMessage, Exception? exception);
}
