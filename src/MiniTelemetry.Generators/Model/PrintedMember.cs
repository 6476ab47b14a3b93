namespace MiniTelemetry.Generators.Model;

/// <summary>A member that a record prints.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Value">The expression that gives the value to print; null where it is redacted, and not read.</param>
internal sealed record PrintedMember(string Name, string? Value);
