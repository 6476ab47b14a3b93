namespace MiniTelemetry.Generators.Model;

/// <summary>The options of <c>[Counted]</c>; null where the runtime's default holds.</summary>
/// <param name="Name">The instrument's name.</param>
/// <param name="Description">What it measures.</param>
internal sealed record CounterOptions(string? Name, string? Description);
