namespace MiniTelemetry.Generators.Model;

/// <summary>The methods that the implementing part chooses between.</summary>
/// <param name="Qualifier">What precedes their names where a parameter hides them: <c>this.</c> or the type; else empty.</param>
/// <param name="Body">The user's body, such as <c>PlaceAsyncCore</c>.</param>
/// <param name="Instrumented">The generated method that measures it, such as <c>PlaceAsyncInstrumented</c>.</param>
internal sealed record CallNames(string Qualifier, string Body, string Instrumented);
