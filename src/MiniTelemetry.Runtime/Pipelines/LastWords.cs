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
            var reason = $"{ExceptionFacts.TypeName(exception)}: {ExceptionFacts.Message(exception)}";
            var isNew = FailureLog.TryClaim(exception, default(Teller), out var toldAbove);
            using (ToldAbove.Begin(toldAbove))
                Unhandled(logger, reason, isNew ? exception : null);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(LastWords), "the record of the unhandled exception");
        }
    }

    [LoggerMessage(LogLevel.Critical, "Unhandled exception, the process ends: {reason}")]
    private static partial void Unhandled(ILogger logger, string reason, Exception? exception);
}
