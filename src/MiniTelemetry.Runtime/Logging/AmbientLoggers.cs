using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Logging;

/// <summary>
/// The loggers of the telemetry that runs, for what has been given none: those of the last host to start, else its own; where none runs,
/// those of an OpenTelemetry set-up of the application's own that has our exporter.
/// </summary>
internal static class AmbientLoggers
{
    private static readonly Lock Gate = new();
    private static volatile ILoggerFactory? s_factory;
    private static (ILoggerFactory? Factory, LogLevel Lowest) s_telemetry;
    private static readonly List<ILoggerFactory> OwnSetups = [];

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
        lock (Gate)
        {
            s_telemetry = (factory, lowest);
            Choose();
        }
    }

    /// <summary>Names the loggers that count while no telemetry runs. Of several those of the last one to be made.</summary>
    internal static void UseOfOwnSetup(ILoggerFactory factory)
    {
        lock (Gate)
        {
            OwnSetups.Add(factory);
            Choose();
        }
    }

    /// <summary>They are about to be disposed.</summary>
    internal static void LeaveOwnSetup(ILoggerFactory factory)
    {
        lock (Gate)
        {
            OwnSetups.Remove(factory);
            Choose();
        }
    }

    private static void Choose()
    {
        var (factory, lowest) = s_telemetry.Factory is null ? (OwnSetups.LastOrDefault(), LogLevel.Trace) : s_telemetry;
        MayHearDebug = factory is not null && lowest <= LogLevel.Debug;
        s_factory = factory;
    }
}
