namespace MiniTelemetry.Generators.Model;

/// <summary>A type parameter of a method.</summary>
/// <param name="Name">The name as it is written in code.</param>
/// <param name="Attributes">The attributes that the method that measures repeats.</param>
internal sealed record TypeParameter(string Name, string Attributes);
