namespace MiniTelemetry.Generators.Model;

/// <summary>The name and version of an instrumentation scope.</summary>
/// <param name="Name">The scope's name.</param>
/// <param name="Version">The scope's version; null where none is given.</param>
internal sealed record ScopeIdentity(string Name, string? Version);
