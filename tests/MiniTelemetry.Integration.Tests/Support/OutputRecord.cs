namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>One record of the output, whatever its format.</summary>
/// <param name="Kind">Which signal it is of.</param>
/// <param name="Scope">The instrumentation scope, a log record's category.</param>
/// <param name="Text">A span's name, a log record's message, a metric's name.</param>
/// <param name="Line">The line that it stands in.</param>
internal sealed record OutputRecord(RecordKind Kind, string Scope, string Text, string Line)
{
    /// <summary>A metric point's value, where it has one.</summary>
    internal string Value { get; init; } = "";

    /// <summary>What a drop notice says was dropped, by signal: <c>spans</c>, <c>logs</c>, <c>metrics</c>.</summary>
    internal IReadOnlyDictionary<string, long> Dropped { get; init; } = new Dictionary<string, long>();
}
