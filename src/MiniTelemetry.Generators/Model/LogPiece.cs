namespace MiniTelemetry.Generators.Model;

/// <summary>A piece of a message: a text, or a value between two of them.</summary>
/// <param name="Text">The text; the format of a value, null for the usual one.</param>
/// <param name="Value">The value, as an expression in the struct of the values; null for a text.</param>
/// <param name="Alignment">How many characters the value takes at least; 0 for none.</param>
internal sealed record LogPiece(string? Text, string? Value, int Alignment);
