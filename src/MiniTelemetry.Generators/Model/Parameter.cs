namespace MiniTelemetry.Generators.Model;

/// <summary>A parameter of an instrumented method.</summary>
/// <param name="Name">The name as it is written in code.</param>
/// <param name="Type">The type.</param>
/// <param name="Modifiers">The modifiers that the implementing part repeats, such as <c>this </c> or <c>params </c>.</param>
/// <param name="InstrumentedModifiers">Attributes and modifiers on the method that measures.</param>
/// <param name="Argument">How it is handed on: <c>ref total</c>.</param>
/// <param name="Token">The expression of the cancellation token that it carries; null if it carries none.</param>
internal sealed record Parameter(
    string Name, string Type, string Modifiers, string InstrumentedModifiers, string Argument, string? Token);
