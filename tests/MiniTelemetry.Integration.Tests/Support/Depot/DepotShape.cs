namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>A dark method, a use of it, and what that gives before and after it is lit.</summary>
/// <param name="Text">Its declaration, of four spaces a level.</param>
/// <param name="Use">An expression over <c>it</c>, awaited or not; null where it cannot be used from outside.</param>
/// <param name="Result">What the expression gives as text.</param>
/// <param name="Where">The kinds of types that may have it.</param>
internal sealed record DepotShape(string Text, string? Use, string Result = "", DepotKinds Where = DepotKinds.All);
