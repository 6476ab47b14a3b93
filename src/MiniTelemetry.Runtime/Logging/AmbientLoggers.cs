using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Logging;

/// <summary>The loggers of the telemetry that runs, for what has been given none: those of the last host to start, else its own.</summary>
internal static class AmbientLoggers
{
    private static volatile ILoggerFactory? s_factory;

    /// <summary>Whether telemetry with logging runs: one static read, since every call of a wrapper asks it.</summary>
    internal static bool IsOn => s_factory is not null;

    /// <summary>
    /// Whether any of them could take a Debug record: one static read, so that who has not asked for Debug does not pay for the question.
    /// </summary>
    internal static bool MayHearDebug { get; private set; }

    internal static ILoggerFactory? Factory => s_factory;

    /// <summary>Names the loggers that count from here on.</summary>
    /// <param name="factory">Where they come from; null for none.</param>
    /// <param name="lowest">The lowest level that any of them takes, for as long as they live. A host's filters may change: all of them.</param>
    internal static void Use(ILoggerFactory? factory, LogLevel lowest = LogLevel.Trace)
    {
        MayHearDebug = factory is not null && lowest <= LogLevel.Debug;
        s_factory = factory;
    }
}
