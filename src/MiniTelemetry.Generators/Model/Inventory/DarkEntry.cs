namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>A method, a type or the assembly that has no telemetry.</summary>
/// <param name="Member">Its full name.</param>
/// <param name="Reason">Why it is left dark; null where nobody has said it.</param>
internal sealed record DarkEntry(string Member, string? Reason);
