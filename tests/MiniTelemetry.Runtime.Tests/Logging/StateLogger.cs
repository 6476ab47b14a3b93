using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>A logger that keeps what it is given as it is, or throws.</summary>
internal sealed class StateLogger : ILogger
{
    internal LogLevel Level { get; init; } = LogLevel.Trace;

    internal bool Throws { get; init; }

    internal List<StateRecord> Records { get; } = [];

    internal StateRecord Only => Assert.Single(Records);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Level;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (Throws)
            throw new InvalidOperationException("a provider that throws");
        var list = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(state);
        Assert.True(typeof(TState).IsValueType);
        Records.Add(new(logLevel, eventId, list, formatter(state, exception), exception));
    }
}
