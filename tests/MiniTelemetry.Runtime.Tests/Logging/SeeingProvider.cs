using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>A logging provider that keeps what it is given.</summary>
internal sealed class SeeingProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    internal List<SeenRecord> Records { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(SeeingProvider owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => owner._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(state);
            var scopes = new List<object?>();
            owner._scopes.ForEachScope(static (scope, scopes) => scopes.Add(scope), scopes);
            owner.Records.Add(new SeenRecord(
                category,
                logLevel,
                eventId,
                formatter(state, exception),
                state!.ToString(),
                typeof(TState).IsValueType,
                [.. Indexed(values)],
                exception,
                scopes));
            Assert.Equal(values, [.. Indexed(values)]);
        }

        private static IEnumerable<KeyValuePair<string, object?>> Indexed(IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            for (var index = 0; index < values.Count; index++)
                yield return values[index];
        }
    }
}
