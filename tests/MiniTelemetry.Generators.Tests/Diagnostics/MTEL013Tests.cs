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

    [Fact]
    public void An_out_parameter() => AnalyzerHarness.Reports("MTEL013", """
        public partial class Desk
        {
            [Traced] public partial void Place([[|Tag|]] out int id);
            private void PlaceCore(out int id) => id = 1;
        }
        """);

    [Fact]
    public void Tags_that_have_one() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced, Tag("tier", Value = "gold", On = Signals.Span), Tag("tier", Value = "g", On = Signals.Logs)]
            public partial void Place([Tag(AtStart = true)] int id, [Tag] ref int count);
            private void PlaceCore(int id, ref int count) { }
            [Timed] public partial void Measure([Tag(On = Signals.Metrics)] int size, [Tag(On = Signals.Logs)] int other);
            private void MeasureCore(int size, int other) { }
        }
        """);
}
