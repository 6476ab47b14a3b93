namespace MiniTelemetry.Generators.Model;

/// <summary>The signals of a log method besides its record.</summary>
/// <param name="OnSpan">Whether each call is an event of the current span.</param>
/// <param name="Counter">The name of the counter of calls; null for none.</param>
internal sealed record LogSignalOptions(bool OnSpan, string? Counter);
