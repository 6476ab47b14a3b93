using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>The options of <c>[Timed]</c>; null where the runtime's default holds.</summary>
/// <param name="Name">The instrument's name.</param>
/// <param name="Description">What it measures.</param>
/// <param name="Buckets">The bucket bounds in seconds, ascending.</param>
internal sealed record HistogramOptions(string? Name, string? Description, EquatableArray<double>? Buckets);
