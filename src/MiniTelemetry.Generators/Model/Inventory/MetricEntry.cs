using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>A metric, of one method or of several that share it.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Scope">The instrumentation scope.</param>
/// <param name="Kind">The kind of the instrument, as OpenTelemetry's conventions write it: <c>updowncounter</c>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Description">What it measures.</param>
/// <param name="Buckets">The bucket bounds of a histogram; null for other kinds.</param>
/// <param name="Methods">The full names of the methods.</param>
/// <param name="Tags">The keys of its tags.</param>
internal sealed record MetricEntry(
    string Name,
    string Scope,
    string Kind,
    string Unit,
    string Description,
    EquatableArray<double>? Buckets,
    EquatableArray<string> Methods,
    EquatableArray<string> Tags);
