using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL013: TagWithoutEffect.</summary>
public sealed class MTEL013Tests
{
    [Theory]
    [InlineData("", "int id", "[|Tag|]", "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the tag")]
    [InlineData(
        "[Counted]",
        "int id",
        "Tag(AtStart = [|true|])",
        "AtStart is for the sampler of a span, and the method has none; add [Traced] or remove AtStart")]
    [InlineData(
        "[Traced]",
        "int id",
        "Tag(On = [|Signals.Metrics|])",
        "the method has no metric; add [Counted] or [Timed], or put the tag on the span")]
    [InlineData(
        "[Timed]",
        "int id",
        "Tag(On = [|Signals.Span|])",
        "the method has no span; add [Traced], or put the tag on the metrics or logs")]
    [InlineData(
        "[Counted]",
        "int id",
        "[|Tag|]",
        "the method has no span, so only the record of a failure carries it; add [Traced], or say with On where it belongs")]
    [InlineData("[Traced]", "int id", "Tag(On = [|Signals.None|])", "On names no signal; name one, or remove the tag")]
    [InlineData("[Traced]", "int id", "Tag(On = [|(Signals)9|])", "On names a signal that does not exist; combine Span, Metrics and Logs")]
    [InlineData(
        "[Traced]",
        "int id",
        "Tag(Value = [|1|])",
        "on a parameter the value is the argument; remove Value, or put the tag on the method")]
    [InlineData(
        "[Traced]",
        "Span<int> id",
        "[|Tag|]",
        "a value of 'System.Span<int>' cannot be kept; pass the value to tag as a parameter of its own")]
    [InlineData("[Traced]", "int id", "Tag(\"a\"), [|Tag(\"a\")|]", "'a' is already set by another tag of the method; use another key")]
    [InlineData("[Traced, [|Tag(\"a\")|]]", "int id", "Tag", "on a method it needs a constant; add Value = …, or put it on a parameter")]
    [InlineData("[Traced, Tag(\"a\", [|\"B\"|], Value = 1)]", "int id", "Tag", "a constant has no member path; remove the path")]
    public void Each_tag_without_effect(string attributes, string parameter, string tag, string fault)
    {
        var (partial, body) = attributes.Length == 0 ? ("", " { }") : ("partial ", $"; private void PlaceCore({parameter}) {{ }}");

        var message = AnalyzerHarness.Reports(
            "MTEL013", $"public partial class Desk {{ {attributes} public {partial}void Place([{tag}] {parameter}){body} }}");

        Assert.Equal($"The tag has no effect as it is written: {fault}", message);
    }

    [Theory]
    [InlineData("", "void", "[Tag(AtStart = [|true|])]", "out int id", "AtStart comes before the value is known; remove AtStart")]
    [InlineData("", "void", "[[|Tag|]]", "out Span<int> id", "a value of 'System.Span<int>' cannot be kept; pass the value to tag as a parameter of its own")]
    [InlineData("[return: [|Tag|]]", "void", "", "", "the method has no result; tag a parameter, or remove the tag")]
    [InlineData("[return: [|Tag|]]", "Task", "", "", "the method has no result; tag a parameter, or remove the tag")]
    [InlineData("[return: [|Tag|]]", "IAsyncEnumerable<int>", "", "", "the method has no result; tag a parameter, or remove the tag")]
    [InlineData("[return: [|Tag|]]", "Span<int>", "", "", "a value of 'System.Span<int>' cannot be kept; return the value to tag by itself, or tag a parameter")]
    [InlineData("[return: [|Tag|]]", "int*", "", "", "a value of 'int*' cannot be kept; return the value to tag by itself, or tag a parameter")]
    [InlineData("[return: Tag(Value = [|1|])]", "int", "", "", "on a return value the value is the result; remove Value, or put the tag on the method")]
    [InlineData("[return: Tag(AtStart = [|true|])]", "int", "", "", "AtStart comes before the value is known; remove AtStart")]
    [InlineData("[return: [|Tag(\"id\")|]]", "int", "[Tag]", "int id", "'id' is already set by another tag of the method; use another key")]
    public void What_is_known_at_the_end(string onReturn, string type, string tag, string parameter, string fault) => Assert.Equal(
        $"The tag has no effect as it is written: {fault}",
        AnalyzerHarness.Reports("MTEL013", $$"""
            public unsafe partial class Desk
            {
                [Traced] {{onReturn}} public partial {{type}} Place({{tag}} {{parameter}});
                private {{type}} PlaceCore({{parameter}}) => throw new InvalidOperationException();
            }
            """));

    [Theory]
    [InlineData("[[|Tag|]] private int _size = 1;", "no instrumented method of the type can carry it; instrument one, or remove the tag")]
    [InlineData("[[|Tag|]] private int _size = 1; [Traced] static partial void A(); static void ACore() { }", "no instrumented method of the type can carry it; instrument one, or remove the tag")]
    [InlineData("[Tag(On = [|Signals.None|])] public int Size => 1; [Traced] partial void A(); void ACore() { }", "On names no signal; name one, or remove the tag")]
    [InlineData("[[|Tag|]] public int this[int id] => id;", "an indexer has no value without its arguments; tag a property")]
    [InlineData("[[|Tag|]] public int Size { set { } }", "the property has no getter; tag a property that can be read")]
    [InlineData("[Tag(Value = [|1|])] public int Size => 1; ", "on a property or field the value is what it holds; remove Value, or put the tag on the type")]
    [InlineData("[[|Tag|]] private unsafe int* _size; unsafe int* Size => _size; ", "a value of 'int*' cannot be kept; tag a property or field that holds the value alone")]
    [InlineData("[Tag(\"a\")] public int Size => 1; [[|Tag(\"a\")|]] public int Other => 1;", "'a' is already set by another tag of the type; use another key")]
    [InlineData("public Desk([[|Tag|]] int id) { }", "a constructor is not instrumented; tag the property or field that takes the value")]
    [InlineData("public partial class Inner([[|Tag|]] int id) { int _id = id; int Id => _id; }", "a constructor is not instrumented; tag the property or field that takes the value")]
    [InlineData("[Traced] partial void A(int id); void ACore([[|Tag|]] int id) { }", "'ACore' is the body of 'A', whose tags are read; put the tag there")]
    [InlineData("[Timed] public partial int A(); [return: [|Tag|]] int ACore() => 1;", "'ACore' is the body of 'A', whose tags are read; put the tag there")]
    [InlineData("partial void A(int id); void ACore([[|Tag|]] int id) { }", "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the tag")]
    [InlineData("[field: [|Tag|]] private int Size { get; set; } = 1;", "no instrumented method of the type can carry it; instrument one, or remove the tag")]
    [InlineData("[field: Tag(AtStart = true), [|Tag|]] public int Size { get; } [Traced] partial void A(); void ACore() { }", "'size' is already set by another tag of the type; use another key")]
    [InlineData("[field: [|Tag|]] public int Size { set => field = value; }", "the property has no getter; tag a property that can be read")]
    [InlineData("public int this[[[|Tag|]] int id] => id;", "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the tag")]
    [InlineData("public delegate void Act([[|Tag|]] int id);", "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the tag")]
    [InlineData("void A() { B(1); void B([[|Tag|]] int id) { } }", "a function inside of a method cannot be instrumented; make it a method, or remove the tag")]
    [InlineData("Action<int> A() => ([[|Tag|]] int id) => { };", "a function inside of a method cannot be instrumented; make it a method, or remove the tag")]
    public void Where_a_tag_stands(string members, string fault)
        => Assert.Equal($"The tag has no effect as it is written: {fault}", Message(members));

    [Theory]
    [InlineData("[[|Tag(\"a\")|]]", "on a type it needs a constant; add Value = …, or put it on a property")]
    [InlineData("[Tag(\"a\", Value = 1), [|Tag(\"a\", Value = 2)|]]", "'a' is already set by another tag of the type; use another key")]
    [InlineData("[[|Tag(\"a\", Value = 1, On = Signals.Metrics)|]]", "no instrumented method of the type can carry it; instrument one, or remove the tag")]
    public void On_a_type(string tags, string fault) => Assert.EndsWith(fault, AnalyzerHarness.Reports(
        "MTEL013", $"{tags} public partial class Desk {{ [Traced] partial void A(); void ACore() {{ }} }}"), StringComparison.Ordinal);

    [Fact]
    public void A_property_of_a_ref_struct() => Assert.EndsWith(
        "a getter of a ref struct could throw into the call; tag a field",
        AnalyzerHarness.Reports("MTEL013", """
            public ref partial struct Desk { [[|Tag|]] int Size => 1; [Traced] partial void A(); void ACore() { } }
            """),
        StringComparison.Ordinal);

    private static string Message(string members) => AnalyzerHarness.Reports("MTEL013", $"public partial class Desk {{ {members} }}");

    [Fact]
    public void Tags_that_have_one() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced, Tag("tier", Value = "gold", On = Signals.Span), Tag("tier", Value = "g", On = Signals.Logs)]
            public partial void Place([Tag(AtStart = true)] int id, [Tag] ref int count);
            private void PlaceCore(int id, ref int count) { }
            [Timed] public partial void Measure([Tag(On = Signals.Metrics)] int size, [Tag(On = Signals.Logs)] int other);
            private void MeasureCore(int size, int other) { }
            [Traced] [return: Tag] public partial bool TryGet([Tag] out int id);
            private bool TryGetCore(out int id) { id = 1; return true; }
        }
        [Traced, Timed, Tag("tier", Value = "gold")]
        public partial class Shop
        {
            [Tag] private int _size = 1;
            [Tag("all", On = Signals.Metrics)] private static int All => 1;
            public partial void Place([Tag("size")] int id);
            private void PlaceCore(int id) { }
            [Tag("tier", Value = "silver")] public partial void Open();
            private void OpenCore() { _size++; }
        }
        public class Base { [Tag] protected int Size => 1; }
        public sealed partial class Derived : Base { [Traced] partial void A(); void ACore() { } }
        """);
}
