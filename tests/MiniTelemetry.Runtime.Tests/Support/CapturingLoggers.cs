using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>A logger factory that remembers, or throws.</summary>
internal sealed class CapturingLoggers : ILoggerFactory
{
    private readonly Lock _gate = new();
    private readonly List<CapturedLog> _records = [];

    internal bool Throws { get; init; }

    internal LogLevel Level { get; init; } = LogLevel.Trace;

    internal IReadOnlyList<CapturedLog> Records
    {
        get
        {
            lock (_gate)
                return [.. _records];
        }
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(CapturingLoggers owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= owner.Level;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (owner.Throws)
                throw new InvalidOperationException("a logger that throws");
            var attributes = new Dictionary<string, object?>((IEnumerable<KeyValuePair<string, object?>>)state!);
            lock (owner._gate)
                owner._records.Add(new CapturedLog(category, logLevel, eventId, formatter(state, exception), exception, attributes, Activity.Current));
        }
    }
}
