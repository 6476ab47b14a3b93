using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL004: BodyDiffers.</summary>
public sealed class MTEL004Tests
{
    [Theory]
    [InlineData("void Place(int id)", "static void [|PlaceCore|](int id) { }", "it must not be static")]
    [InlineData("static void Place()", "void [|PlaceCore|]() { }", "it must be static")]
    [InlineData("void Place(int id)", "void [|PlaceCore|]() { }", "it has 0 parameters and must have 1")]
    [InlineData("void Place<T>()", "void [|PlaceCore|]() { }", "it has 0 type parameters and must have 1")]
    [InlineData("void Place(int id)", "void [|PlaceCore|](long id) { }", "its parameter 'id' is 'long' and must be 'int'")]
    [InlineData(
        "void Place(ref int id)",
        "void [|PlaceCore|](int id) { }",
        "its parameter 'id' is passed by value and must be passed by 'ref'")]
    [InlineData(
        "void Place(in int id)",
        "void [|PlaceCore|](ref int id) { }",
        "its parameter 'id' is passed by 'ref' and must be passed by 'in'")]
    [InlineData("int Place()", "long [|PlaceCore|]() => 1;", "it returns 'long' and must return 'int'")]
    [InlineData(
        "Task Place()",
        "async Task<int> [|PlaceCore|]() => await Task.FromResult(1);",
        "it returns 'Task<int>' and must return 'Task'")]
    [InlineData("Span<int> Place(scoped Span<int> a)", "Span<int> [|PlaceCore|](Span<int> a) => a;", "its parameter 'a' must be scoped")]
    [InlineData(
        "void Place<T>()",
        "void [|PlaceCore|]<T>() where T : class { }",
        "the constraints of its type parameter 'T' are stricter than those of the declaration")]
    [InlineData(
        "void Place<T>(List<T> a)",
        "void [|PlaceCore|]<T>(List<int> a) { }",
        "its parameter 'a' is 'List<int>' and must be 'List<T>'")]
    public void What_differs_is_said(string declaration, string body, string difference)
        => Assert.Equal(
            $"'PlaceCore' cannot be the body of 'Place': {difference}",
            AnalyzerHarness.Reports("MTEL004", $"public partial class Desk {{ [Traced] public {Partial(declaration)}; private {body} }}"));

    private static string Partial(string declaration)
        => declaration.StartsWith("static ", StringComparison.Ordinal) ? $"static partial {declaration[7..]}" : $"partial {declaration}";

    [Fact]
    public void Nullability_tuple_names_and_dynamic_do_not_count() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial (int A, string B) Place((int C, int D) pair, dynamic late, string? text);
            private (int, string) PlaceCore((int, int) pair, object late, string? text) => (1, "");
            [Traced] public partial T Loose<T>(T value) where T : class, new();
            private T LooseCore<T>(T value) where T : class => value;
            [Traced] public partial void Count(params int[] numbers);
            private void CountCore(int[] numbers) { }
        }
        """);
}
