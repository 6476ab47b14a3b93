using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>All that a logging provider is given of a record.</summary>
internal sealed record SeenRecord(
    string Category,
    LogLevel Level,
    EventId EventId,
    string Message,
    string? StateText,
    bool IsStructure,
    IReadOnlyList<KeyValuePair<string, object?>> Values,
    Exception? Exception,
    IReadOnlyList<object?> Scopes);
