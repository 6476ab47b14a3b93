using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Attributes on a type: which methods they reach, and what a method's own change of them.</summary>
public sealed class TypeAttributeTests
{
    private const string Instrument = """Type.Method("Place", "place")""";

    [Theory]
    [InlineData("[Traced]", "", """.Traced()""")]
    [InlineData("[Traced(Kind = System.Diagnostics.ActivityKind.Client, Root = true)]", "", """.Traced(kind: global::System.Diagnostics.ActivityKind.Client, root: true)""")]
    [InlineData("[Counted(Description = \"all\")]", "", """.Counted(description: "all")""")]
    [InlineData("[Timed(Buckets = new[] { 1.0, 2 })]", "", ".Timed(buckets: new double[] { 1, 2 })")]
    [InlineData("[InFlight]", "", ".InFlight()")]
    [InlineData("[Traced, Timed]", "", """.Traced().Timed()""")]
    [InlineData("[Traced]", "[Counted]", """.Traced().Counted()""")]
    [InlineData("[Traced]", "[Timed, InFlight(Name = \"desk.open\")]", """.Traced().Timed().InFlight(name: "desk.open")""")]
    [InlineData("[Traced(Root = true)]", "[Traced(Name = \"mine\")]", """.Traced("mine")""")]
    [InlineData("[Traced]", "[Uninstrumented(\"but counted\"), Counted]", ".Counted()")]
    [InlineData("[Traced, Counted]", "[Enrich, Tag(\"a\", Value = 1)]", """.Counted().Enriching().Tagged("a", 1)""")]
    [InlineData("", "[Enrich, Timed, Tag(\"a\", Value = 1)]", """.Timed().Enriching().Tagged("a", 1)""")]
    [InlineData("[Traced, Tag(\"a\", Value = 1)]", "[Tag(\"b\", Value = 2)]", """.Traced().Tagged("b", 2).Tagged("a", 1)""")]
    [InlineData("[Traced, Tag(\"a\", Value = 1)]", "[Tag(\"a\", Value = 2)]", """.Traced().Tagged("a", 2)""")]
    public void What_a_method_is_instrumented_by(string onType, string onMethod, string chain) => Assert.Equal(
        Instrument + chain,
        GeneratorHarness.Run(
            $"{onType} public partial class Desk {{ {onMethod} public partial void Place(); private void PlaceCore() {{ }} }}").Field("Place"));

    [Theory]
    [InlineData("partial void Place();")]
    [InlineData("partial void Place(); partial void Place() { } void PlaceCore() { }")]
    [InlineData("public void Place() { } void PlaceCore() { }")]
    [InlineData("[Uninstrumented(\"hot\")] partial void Place(); void PlaceCore() { }")]
    [InlineData("public partial class Inner { partial void Place(); void PlaceCore() { } }")]
    [InlineData("public partial int Place { get; } public partial int Place { get => 1; } int PlaceCore() => 1;")]
    public void Others_are_left_alone(string members) => Assert.Empty(
        GeneratorHarness.Run($"[Traced, Counted] public partial class Desk {{ {members} }}").Files);

    [Fact]
    public void Each_method_is_written_once_in_the_order_of_its_declaration()
    {
        var run = GeneratorHarness.Run([
            """
            [Traced, Timed] public partial class Desk
            {
                public partial void A();
                private void ACore() { }
                [Counted] public partial void B();
                private void BCore() { }
            }
            """,
            """
            [Counted, InFlight] public partial class Desk
            {
                public partial void C();
                private void CCore() { }
                [Traced] public partial void D();
                private void DCore() { }
            }
            """]);

        Assert.Equal(["A", "B", "C", "D"], Fields(run.Text).Order(StringComparer.Ordinal));
        Assert.Equal(4, run.Text.Split("Instrumented(").Length / 2);
        Assert.All(["A", "B", "C", "D"], name => Assert.Equal(
            $"Type.Method(\"{name}\", \"{name.ToLowerInvariant()}\").Traced().Counted().Timed().InFlight()",
            run.Field(name)));
    }

    [Fact]
    public void A_type_in_two_files_gives_one_file()
        => Assert.Equal(["Desk.g.cs"], GeneratorHarness.Run([
            "[Traced] public partial class Desk { public partial void A(); }",
            "public partial class Desk { private void ACore() { } }"]).Files);

    [Theory]
    [InlineData("interface IDesk { public partial int Place(); private int PlaceCore() => 1; }")]
    [InlineData("struct Desk { public readonly partial int Place(); private readonly int PlaceCore() => 1; }")]
    [InlineData("record Desk { public partial int Place(); private int PlaceCore() => 1; }")]
    [InlineData("record struct Desk<T> { public partial T Place(T value); private T PlaceCore(T value) => value; }")]
    public void Types_of_every_kind(string type) => Assert.Contains(
        ".Start();", GeneratorHarness.Run($"[Traced] public partial {type}").Body("PlaceInstrumented"), StringComparison.Ordinal);

    private static IEnumerable<string> Fields(string text) => text.Split(" = Type.Method(").SkipLast(1).Select(static part => part[^1..]);
}
