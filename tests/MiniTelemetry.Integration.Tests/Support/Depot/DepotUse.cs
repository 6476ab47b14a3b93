namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>An expression, awaited or not, what it gives as text, and the spans that it leaves once all is lit.</summary>
/// <param name="Spans">Scope and name of each: <c>Orders Basket.Add</c>.</param>
internal sealed record DepotUse(string Expression, string Result, params string[] Spans);
