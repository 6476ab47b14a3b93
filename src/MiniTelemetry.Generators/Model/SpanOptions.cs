namespace MiniTelemetry.Generators.Model;

/// <summary>The options of <c>[Traced]</c>.</summary>
/// <param name="Name">The span's name; null for the runtime's default.</param>
/// <param name="Kind">The name of the activity kind; null for the default.</param>
/// <param name="Root">Whether each span starts a trace.</param>
internal sealed record SpanOptions(string? Name, string? Kind, bool Root);
