using System.ComponentModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Logging;

/// <summary>The logger of one category in the telemetry that runs; off while none does. Used by generated code; not meant for applications.</summary>
/// <remarks>Made once for each type, kept in a static field; thread-safe. Never throws: a factory that fails counts as off.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AmbientLogger : ILogger
{
    private readonly string _category;
    private Made? _made;

    /// <summary>The logger of a category.</summary>
    /// <param name="category">The category: a type's full name.</param>
    public AmbientLogger(string category) => _category = category;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => AmbientLoggers.Factory is { } factory && IsEnabled(factory, logLevel);

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (AmbientLoggers.Factory is not { } factory)
            return;
        try
        {
            Of(factory).Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _category, "a log record");
        }
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return AmbientLoggers.Factory is { } factory ? Of(factory).BeginScope(state) : null;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _category, "a log scope");
            return null;
        }
    }

    /// <summary>
    /// The logger that a factory has made for the category; kept for as long as the factory stays the same. Of one that fails, as a
    /// disposed one does each time, none is asked for again.
    /// </summary>
    internal ILogger Of(ILoggerFactory factory)
    {
        var made = _made;
        if (made is null || !ReferenceEquals(made.Factory, factory))
            _made = made = new Made(factory, Create(factory));
        return made.Logger;
    }

    private bool IsEnabled(ILoggerFactory factory, LogLevel level)
    {
        try
        {
            return Of(factory).IsEnabled(level);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _category, "asking its logger");
            return false;
        }
    }

    private ILogger Create(ILoggerFactory factory)
    {
        try
        {
            return factory.CreateLogger(_category);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _category, "making its logger");
            return NullLogger.Instance;
        }
    }

    private sealed record Made(ILoggerFactory Factory, ILogger Logger);
}
