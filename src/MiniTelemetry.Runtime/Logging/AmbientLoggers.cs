using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Logging;

/// <summary>The loggers of the telemetry that runs, for what has been given none: those of the last host to start, else its own.</summary>
internal static class AmbientLoggers
{
    private static volatile ILoggerFactory? s_factory;

    /// <summary>Whether telemetry with logging runs: one static read, since every call of a wrapper asks it.</summary>
    internal static bool IsOn => s_factory is not null;

    internal static ILoggerFactory? Factory => s_factory;

    internal static void Use(ILoggerFactory? factory) => s_factory = factory;
}
