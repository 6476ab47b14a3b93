namespace MiniTelemetry.Generators.Model;

/// <summary>The options of <c>[Counted]</c> or <c>[InFlight]</c>; null where the runtime's default holds.</summary>
/// <param name="Name">The instrument's name.</param>
/// <param name="Description">What it counts.</param>
internal sealed record CounterOptions(string? Name, string? Description);
