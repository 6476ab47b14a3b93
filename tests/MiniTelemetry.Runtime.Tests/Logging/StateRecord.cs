using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

internal sealed record StateRecord(
    LogLevel Level, EventId Event, IReadOnlyList<KeyValuePair<string, object?>> State, string Message, Exception? Exception)
{
    internal object? this[string key] => State.Single(pair => pair.Key == key).Value;

    internal string[] Keys => [.. State.Select(pair => pair.Key)];
}
