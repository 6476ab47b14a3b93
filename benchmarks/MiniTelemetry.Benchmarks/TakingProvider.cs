using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Benchmarks;

/// <summary>A logging provider that takes each record, has its message formatted if asked to, and keeps nothing.</summary>
internal sealed class TakingProvider(bool formats) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(formats);

    public void Dispose()
    {
    }

    private sealed class Logger(bool formats) : ILogger
    {
        internal int Seen { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Seen += formats ? formatter(state, exception).Length : 1;
    }
}
