using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>Another logger provider of a host: it keeps what it is given, with the scopes it was written in.</summary>
internal sealed class HostLoggers : ILoggerProvider, ISupportExternalScope
{
    private readonly Lock _gate = new();
    private readonly List<CapturedLog> _records = [];
    private readonly List<string> _scopes = [];
    private IExternalScopeProvider? _external;

    internal IReadOnlyList<CapturedLog> Records
    {
        get
        {
            lock (_gate)
                return [.. _records];
        }
    }

    /// <summary>The scopes of the records, as text, in their order.</summary>
    internal IReadOnlyList<string> Scopes
    {
        get
        {
            lock (_gate)
                return [.. _scopes];
        }
    }

    internal bool IsDisposed { get; private set; }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _external = scopeProvider;

    public void Dispose() => IsDisposed = true;

    private sealed class Logger(HostLoggers owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var attributes = state is IEnumerable<KeyValuePair<string, object?>> pairs ? new Dictionary<string, object?>(pairs) : [];
            lock (owner._gate)
            {
                owner._external?.ForEachScope((scope, scopes) => scopes.Add($"{scope}"), owner._scopes);
                owner._records.Add(new CapturedLog(category, logLevel, eventId, formatter(state, exception), exception, attributes, Activity.Current));
            }
        }
    }
}
