using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Logging;

/// <summary>The logger of one category in the telemetry that runs; off while none does. Used by generated code; not meant for applications.</summary>
/// <remarks>Made once for each type, kept in a static field; thread-safe. Never throws of its own: a factory that fails counts as off.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AmbientLogger : ILogger
{
    private readonly string _category;
    private Made? _made;

    /// <summary>The logger of a category.</summary>
    /// <param name="category">The category: a type's full name.</param>
    public AmbientLogger(string category) => _category = category;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => AmbientLoggers.Factory is { } factory && Of(factory).IsEnabled(logLevel);

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (AmbientLoggers.Factory is { } factory)
            Of(factory).Log(logLevel, eventId, state, exception, formatter);
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => AmbientLoggers.Factory is { } factory ? Of(factory).BeginScope(state) : null;

    /// <summary>The logger that a factory has made for the category; kept for as long as the factory stays the same.</summary>
    internal ILogger Of(ILoggerFactory factory)
    {
        var made = _made;
        if (made is null || !ReferenceEquals(made.Factory, factory))
            _made = made = new Made(factory, factory.CreateLogger(_category));
        return made.Logger;
    }

    private sealed record Made(ILoggerFactory Factory, ILogger Logger);
}
