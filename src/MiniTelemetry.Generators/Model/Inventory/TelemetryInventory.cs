using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>
/// All telemetry that the attributes of an assembly ask for. Sorted by names and free of positions, so that equal telemetry is equal text
/// wherever its code stands. The caching contract is that of <see cref="InstrumentedType"/>.
/// </summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Spans">The spans.</param>
/// <param name="Metrics">The metrics.</param>
/// <param name="Logs">The log events.</param>
/// <param name="Tags">The tags, and where their values come from.</param>
/// <param name="Dark">What is left without telemetry.</param>
internal sealed record TelemetryInventory(
    string Assembly,
    EquatableArray<SpanEntry> Spans,
    EquatableArray<MetricEntry> Metrics,
    EquatableArray<LogEventEntry> Logs,
    EquatableArray<TagEntry> Tags,
    EquatableArray<DarkEntry> Dark);
