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
    [InlineData("string Place()", "string? [|PlaceCore|]() => null;", "it returns 'string?' and must return 'string'")]
    [InlineData("T Place<T>()", "T? [|PlaceCore|]<T>() => default;", "it returns 'T?' and must return 'T'")]
    [InlineData(
        "List<string> Place()",
        "List<string?> [|PlaceCore|]() => [];",
        "it returns 'List<string?>' and must return 'List<string>'")]
    [InlineData(
        "Task<string?> Place()",
        "Task<string> [|PlaceCore|]() => Task.FromResult(\"\");",
        "it returns 'Task<string>' and must return 'Task<string?>'")]
    [InlineData("(string A, int B) Place()", "(string?, int) [|PlaceCore|]() => (null, 1);", "it returns '(string?, int)' and must return '(string A, int B)'")]
    [InlineData("Func<string> Place()", "Func<string?> [|PlaceCore|]() => () => null;", "it returns 'Func<string?>' and must return 'Func<string>'")]
    [InlineData("void Place(string? a)", "void [|PlaceCore|](string a) { }", "its parameter 'a' is 'string' and must be 'string?'")]
    [InlineData("void Place(string?[] a)", "void [|PlaceCore|](string[] a) { }", "its parameter 'a' is 'string[]' and must be 'string?[]'")]
    [InlineData("void Place(Action<string> a)", "void [|PlaceCore|](Action<string?> a) { }", "its parameter 'a' is 'Action<string?>' and must be 'Action<string>'")]
    [InlineData("void Place(ref string a)", "void [|PlaceCore|](ref string? a) { }", "its parameter 'a' is 'string?' and must be 'string'")]
    [InlineData("void Place(ref string? a)", "void [|PlaceCore|](ref string a) { }", "its parameter 'a' is 'string' and must be 'string?'")]
    [InlineData("void Place(out string a)", "void [|PlaceCore|](out string? a) => a = null;", "its parameter 'a' is 'string?' and must be 'string'")]
    [InlineData("ref string Place(ref string? b)", "ref string? [|PlaceCore|](ref string? b) => ref b;", "it returns 'string?' and must return 'string'")]
    [InlineData("ref string? Place(ref string b)", "ref string [|PlaceCore|](ref string b) => ref b;", "it returns 'string' and must return 'string?'")]
    [InlineData("ref int Place(ref int a)", "ref readonly int [|PlaceCore|](ref int a) => ref a;", "it must return by 'ref'")]
    [InlineData("ref int Place(ref int a)", "int [|PlaceCore|](ref int a) => a;", "it must return by 'ref'")]
    [InlineData("ref readonly int Place(ref int a)", "int [|PlaceCore|](ref int a) => a;", "it must return by 'ref readonly'")]
    [InlineData("int Place(ref int a)", "ref int [|PlaceCore|](ref int a) => ref a;", "it must not return by reference")]
    [InlineData(
        "void Place<T>() where T : class?",
        "void [|PlaceCore|]<T>() where T : class { }",
        "the constraints of its type parameter 'T' are stricter than those of the declaration")]
    [InlineData(
        "void Place<T>() where T : ICloneable?",
        "void [|PlaceCore|]<T>() where T : ICloneable { }",
        "the constraints of its type parameter 'T' are stricter than those of the declaration")]
    [InlineData(
        "void Place<T>() where T : class?",
        "void [|PlaceCore|]<T>() where T : notnull { }",
        "the constraints of its type parameter 'T' are stricter than those of the declaration")]
    [InlineData(
        "void Place([NotNull] object? a)",
        "void [|PlaceCore|](object? a) => ArgumentNullException.ThrowIfNull(a);",
        "its parameter 'a' must be [NotNull], as the declaration's is")]
    [InlineData(
        "bool Place([NotNullWhen(true)] out object? a)",
        "bool [|PlaceCore|](out object? a) { a = null; return false; }",
        "its parameter 'a' must be [NotNullWhen], as the declaration's is")]
    public void What_differs_is_said(string declaration, string body, string difference)
        => Assert.Equal(
            $"'PlaceCore' cannot be the body of 'Place': {difference}",
            AnalyzerHarness.Reports("MTEL004", $"{Flow}public partial class Desk {{ [Traced] public {Partial(declaration)}; private {body} }}"));

    [Theory]
    [InlineData("[DoesNotReturn]", "it must be [DoesNotReturn], as the declaration is")]
    [InlineData("[return: NotNullIfNotNull(nameof(a))]", "its result must be [NotNullIfNotNull], as the declaration's is")]
    [InlineData("[MemberNotNull(nameof(_a))]", "it must be [MemberNotNull], as the declaration is")]
    public void What_only_the_declaration_promises(string promise, string difference) => Assert.EndsWith(difference, AnalyzerHarness.Reports("MTEL004", $$"""
        {{Flow}}public partial class Desk
        {
            private object? _a;
            [Traced] {{promise}} public partial string? Place(string? a);
            private string? [|PlaceCore|](string? a) { _a = a; return $"{_a}"; }
        }
        """), StringComparison.Ordinal);

    private const string Flow = "using System.Diagnostics.CodeAnalysis;\n";

    private static string Partial(string declaration)
        => declaration.StartsWith("static ", StringComparison.Ordinal) ? $"static partial {declaration[7..]}" : $"partial {declaration}";

    [Theory]
    [InlineData("string? Place(string a)", "string PlaceCore(string? a) => a ?? \"\";")]
    [InlineData("IEnumerable<string?> Place()", "IEnumerable<string> PlaceCore() => [];")]
    [InlineData("string?[] Place(Action<string?> a)", "string[] PlaceCore(Action<string> a) => [];")]
    [InlineData("void Place(Action<string?> a)", "void PlaceCore(Action<string?> a) { }")]
    [InlineData("void Place(out string? a)", "void PlaceCore(out string a) => a = \"\";")]
    [InlineData("void Place(in string a)", "void PlaceCore(in string? a) { }")]
    [InlineData("T? Place<T>(T a)", "T PlaceCore<T>(T? a) => throw new InvalidOperationException();")]
    [InlineData("int? Place(int? a)", "int? PlaceCore(int? a) => a;")]
    [InlineData("(string? A, List<int> B) Place()", "(string, List<int>) PlaceCore() => (\"\", []);")]
    [InlineData("void Place([System.Diagnostics.CodeAnalysis.AllowNull] string a)", "void PlaceCore(string? a) { }")]
    [InlineData("void Place<T>() where T : class", "void PlaceCore<T>() where T : class? { }")]
    [InlineData("void Place<T>() where T : ICloneable", "void PlaceCore<T>() where T : ICloneable? { }")]
    public void A_body_may_promise_more_and_ask_for_less(string declaration, string body)
        => AnalyzerHarness.ReportsNothing($"public partial class Desk {{ [Traced] public partial {declaration}; private {body} }}");

    [Fact]
    public void Code_that_says_nothing_of_nulls() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial string Place(string? text, List<string?> all);
        #nullable disable
            private string PlaceCore(string text, List<string> all) => text;
        #nullable enable
        }
        """);

    [Fact]
    public void Tuple_names_and_dynamic_do_not_count() => AnalyzerHarness.ReportsNothing("""
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
