namespace MiniTelemetry.Generators.Model;

/// <summary>What a log method hands to the method that writes.</summary>
/// <param name="Name">The parameter's name there, as it is written in code.</param>
/// <param name="Type">The parameter's type there.</param>
/// <param name="Value">The expression in the log method.</param>
internal sealed record LogArgument(string Name, string Type, string Value);
