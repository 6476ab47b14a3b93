using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL019: DuplicateInstrument.</summary>
public sealed class MTEL019Tests
{
    [Fact]
    public void One_type_name_in_two_namespaces() => Assert.Equal(
        "The instrument 'desk.place.duration' is also that of 'A.Desk.Place()', so that their measurements become one; give one of them another "
            + "with Name",
        AnalyzerHarness.Reports("MTEL019", """
            namespace A { public partial class Desk { [Timed] public partial void Place(); private void PlaceCore() { } } }
            namespace B { public partial class Desk { [[|Timed|]] public partial void Place(); private void PlaceCore() { } } }
            """));

    [Theory]
    [InlineData("[Counted] void Place()", "[[|Counted|]] Task PlaceAsync()")]
    [InlineData("[Counted] void Place()", "[[|Counted|]] void PLACE()")]
    [InlineData("[Counted] void PlaceOrder()", "[[|Counted|]] void Place_order()")]
    [InlineData("[Timed] void Place()", "[Timed(Name = [|\"desk.place.duration\"|])] void Other()")]
    [InlineData("[Counted(Name = \"shop.orders\")] void Place()", "[Counted(Name = [|\"shop.orders\"|])] void Cancel()")]
    [InlineData("[Counted(Name = \"shop.orders\")] void Place()", "[Timed(Name = [|\"shop.orders\"|])] void Cancel()")]
    [InlineData("[Timed(Name = \"desk.cancel.calls\")] void Place()", "[[|Counted|]] void Cancel()")]
    [InlineData("[Counted(Name = \"shop.a\"), Timed(Name = [|\"shop.a\"|])] void Place()", "[Traced] void Other()")]
    [InlineData("[Timed] void Place(int a)", "[[|Timed(Buckets = new[] { 1.0 })|]] void Place(string a)")]
    [InlineData("[Counted] void Place(int a)", "[[|Counted(Description = \"x\")|]] void Place(string a)")]
    public void Two_methods_of_a_type(string first, string second)
        => AnalyzerHarness.Reports("MTEL019", $"public partial class Desk {{ {Method(first)} {Method(second)} }}");

    [Theory]
    [InlineData("[Counted] void Place(int a)", "[Counted] void Place(string a)")]
    [InlineData("[Counted, Timed] Task PlaceAsync(int a)", "[Counted, Timed] Task PlaceAsync(string a)")]
    [InlineData("[Timed(Buckets = new[] { 1.0 })] void Place(int a)", "[Timed(Buckets = new[] { 1.0 })] void Place(string a)")]
    [InlineData("[Counted] void Place()", "[Timed] Task PlaceAsync()")]
    [InlineData("[Traced] void Place()", "[Traced] Task PlaceAsync()")]
    [InlineData("[Traced(Name = \"a\")] void Place()", "[Traced(Name = \"a\")] void Cancel()")]
    [InlineData("[Counted(Name = \"shop.a\"), Timed(Name = \"shop.b\")] void Place()", "[Counted(Name = \"shop.c\")] void Cancel()")]
    [InlineData("[Counted] void Place()", "[Counted(Name = \"desk.place_async.calls\")] Task PlaceAsync()")]
    public void Two_methods_that_share_no_name_or_are_overloads(string first, string second)
        => AnalyzerHarness.ReportsNothing($"public partial class Desk {{ {Method(first)} {Method(second)} }}");

    [Fact]
    public void Another_kind_is_said() => Assert.Equal(
        "The instrument 'shop.orders' is a histogram, and 'Desk.Place(int)' has a counter of that name; give one of them another with Name",
        AnalyzerHarness.Reports("MTEL019", """
            public partial class Desk
            {
                [Counted(Name = "shop.orders")] public partial void Place(int id);
                private void PlaceCore(int id) { }
                [Timed(Name = [|"shop.orders"|])] public partial void Place(string id);
                private void PlaceCore(string id) { }
            }
            """));

    [Fact]
    public void An_overload_with_other_buckets_is_said() => Assert.Equal(
        "The instrument 'desk.place.duration' is also that of the overload 'Desk.Place(int)', with another description or other buckets; give both "
            + "the same, or another Name",
        AnalyzerHarness.Reports("MTEL019", """
            public partial class Desk
            {
                [Timed] public partial void Place(int id);
                private void PlaceCore(int id) { }
                [[|Timed(Buckets = new[] { 1.0 })|]] public partial void Place(string id);
                private void PlaceCore(string id) { }
            }
            """));

    [Fact]
    public void Names_are_compared_whatever_their_case()
        => Assert.Equal(["MTEL008", "MTEL019"], Ids("""
            public partial class Desk
            {
                [Counted(Name = "shop.orders")] public partial void Place();
                private void PlaceCore() { }
                [Counted(Name = "Shop.Orders")] public partial void Cancel();
                private void CancelCore() { }
            }
            """));

    [Fact]
    public void Generic_and_nested_types_of_one_name() => AnalyzerHarness.Reports("MTEL019", """
        public partial class Cache { [Counted] public partial void Get(); private void GetCore() { } }
        public partial class Cache<T> { [[|Counted|]] public partial void Get(); private void GetCore() { } }
        public partial class Outer
        {
            public partial struct Cache { [[|Counted|]] public partial void Get(); private void GetCore() { } }
            public partial interface Other { public partial class Cache<T, U> { [[|Counted|]] public partial void Get(); private void GetCore() { } } }
        }
        """);

    [Fact]
    public void A_scope_of_its_own_is_another_meter() => AnalyzerHarness.ReportsNothing("""
        namespace A { public partial class Desk { [Timed] public partial void Place(); private void PlaceCore() { } } }
        namespace B { [TelemetryScope("b")] public partial class Desk { [Timed] public partial void Place(); private void PlaceCore() { } } }
        namespace C
        {
            [TelemetryScope("b", Version = "2")]
            public partial class Outer
            {
                public partial class Desk { [Timed] public partial void Place(); private void PlaceCore() { } }
            }
        }
        """);

    [Theory]
    [InlineData("", "TelemetryScope(\"Shop\")")]
    [InlineData("[assembly: TelemetryScope(\"x\", Version = \"1\")]", "TelemetryScope(\"x\", Version = \"1\")")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"2.0+abc\")]", "TelemetryScope(\"Shop\", Version = \"2.0\")")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"2.0+abc\")]", "TelemetryScope(\"Shop\")")]
    public void A_type_may_name_the_scope_of_the_assembly(string assembly, string scope) => AnalyzerHarness.Reports("MTEL019", $$"""
        {{assembly}}
        namespace A { public partial class Desk { [Timed] public partial void Place(); private void PlaceCore() { } } }
        namespace B { [{{scope}}] public partial class Desk { [[|Timed|]] public partial void Place(); private void PlaceCore() { } } }
        """);

    [Fact]
    public void Parts_of_one_type_are_one() => Assert.Empty(AnalyzerHarness.Analyze(
    [
        "public partial class Desk { [Timed] public partial void Place(); }",
        "public partial class Desk { private void PlaceCore() { } }",
        "public partial class Desk { [Timed] public partial void Sweep(); private void SweepCore() { } }",
    ]));

    [Fact]
    public void The_later_file_is_told_whatever_the_order()
    {
        string[] sources = [.. Enumerable.Range(0, 9).Select(static number =>
            $"namespace N{number} {{ public partial class Desk {{ [Timed] public partial void Place(); private void PlaceCore() {{ }} }} }}")];
        var found = AnalyzerHarness.Analyze(sources);

        Assert.Equal(
            Enumerable.Range(1, 8).Select(static number => $"File{number}.cs"),
            found.Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath).Order(StringComparer.Ordinal));
        Assert.All(found, static diagnostic => Assert.Contains("'N0.Desk.Place()'", diagnostic.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public void A_method_for_which_nothing_is_generated_has_no_instrument() => Assert.Equal(["MTEL001", "MTEL003"], Ids("""
        public partial class Desk
        {
            [Timed] public partial void Place();
            private void PlaceCore() { }
            [Timed] public partial Task PlaceAsync();
            [Timed] public void PLACE() { }
        }
        """));

    [Fact]
    public void A_pragma_silences_it() => Assert.Empty(AnalyzerHarness.Analyze("""
        public partial class Desk
        {
            [Timed] public partial void Place();
            private void PlaceCore() { }
        #pragma warning disable MTEL019
            [Timed] public partial Task PlaceAsync();
            private Task PlaceAsyncCore() => Task.CompletedTask;
        }
        """));

    private static IEnumerable<string> Ids(string source)
        => AnalyzerHarness.Analyze(source).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);

    // Of "[Counted] void Place(int a)", with its body.
    private static string Method(string text)
    {
        var split = text.LastIndexOf("] ", StringComparison.Ordinal) + 2;
        var declaration = text[split..];
        return $"{text[..split]}public partial {declaration}; private {declaration.Replace("(", "Core(", StringComparison.Ordinal)} => throw new Exception();";
    }
}
