namespace MiniTelemetry.Generators.Model;

/// <summary>One level of nesting.</summary>
/// <param name="Declaration">What the partial part restates: <c>partial record struct Pair&lt;TLeft, TRight&gt;</c>.</param>
internal sealed record ContainingType(string Declaration);
