using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL014: InvalidArgument.</summary>
public sealed class MTEL014Tests
{
    [Theory]
    [InlineData("Traced(Name = [|\"\"|])", "the span's name is empty, and the default is used; give a name or leave it out")]
    [InlineData(
        "Traced(Kind = [|(System.Diagnostics.ActivityKind)9|])",
        "9 is no ActivityKind, and Internal is used; name a member of ActivityKind")]
    [InlineData("Timed(Body = [|\" \"|])", "the name of the body is empty, and the agreed one is used; name a method or leave it out")]
    [InlineData(
        "Traced(Body = \"PlaceCore\"), Timed(Body = [|\"Other\"|])",
        "another attribute names the body 'PlaceCore', which is used; name one body")]
    public void Each_argument_that_is_not_valid(string attribute, string fault)
    {
        var message = AnalyzerHarness.Reports(
            "MTEL014", $"public partial class Desk {{ [{attribute}] public partial void Place(); private void PlaceCore() {{ }} }}");

        Assert.Equal($"The argument is not valid: {fault}", message);
    }

    [Theory]
    [InlineData("Outcome(Expected = [|new[] { typeof(int) }|])", "'int' is no exception; name a type that derives from Exception")]
    [InlineData(
        "Outcome(Expected = [|new[] { typeof(Missing) }|])",
        "'Desk.Missing' cannot be named by generated code, which stands outside of its type; make it internal")]
    [InlineData(
        "Outcome(Cancellation = [|(CancellationPolicy)7|])",
        "7 is no CancellationPolicy, and Unset is used; name a member of CancellationPolicy")]
    [InlineData(
        "Outcome(FailureLevel = [|(Microsoft.Extensions.Logging.LogLevel)7|])",
        "7 is no LogLevel, and the default is used; name a member of LogLevel")]
    public void Each_argument_of_an_outcome(string outcome, string fault)
    {
        const string Members = "[Traced] partial void Place(); void PlaceCore() { } private class Missing : Exception;";
        string[] sources =
        [
            $"public partial class Desk {{ [{outcome}] {Members} }}",
            $"[{outcome}] public partial class Desk {{ {Members} }}",
            .. outcome.Contains("Missing", StringComparison.Ordinal)
                ? Array.Empty<string>()
                : [$"[assembly: {outcome}] public partial class Desk {{ {Members} }}"],
        ];

        Assert.All(sources, source => Assert.Equal(
            $"The argument is not valid: {fault}",
            AnalyzerHarness.Reports("MTEL014", source.Replace("typeof(Missing)", "typeof(Desk.Missing)", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_outcome_of_nothing() => Assert.EndsWith(
        "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the attribute",
        AnalyzerHarness.Reports("MTEL014", "public class Desk { [[|Outcome(Cancellation = CancellationPolicy.Error)|]] void Place() { } }"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Traced(Name = [|\"a\"|])", "Name")]
    [InlineData("Timed(Name = [|\"A b\"|])", "Name")]
    [InlineData("InFlight(Body = [|\"Do\"|])", "Body")]
    public void What_a_type_cannot_say_for_all(string attribute, string option) => Assert.Equal(
        $"The argument is not valid: on a type {option} would be the same for each of its methods, and is ignored; put the attribute on the method",
        AnalyzerHarness.Reports("MTEL014", $"[{attribute}] public partial class Desk {{ partial void Place(); void PlaceCore() {{ }} }}"));

    [Theory]
    [InlineData("")]
    [InlineData("public void Place() { }")]
    [InlineData("partial void Place();")]
    [InlineData("[Traced] partial void Place(); void PlaceCore() { }")]
    [InlineData("[Enrich, Tag(\"a\", Value = 1)] partial void Place(); void PlaceCore() { }")]
    [InlineData("[Uninstrumented(\"hot\")] partial void Place(); void PlaceCore() { }")]
    public void A_type_whose_attribute_reaches_nothing(string members) => Assert.StartsWith(
        "The argument is not valid: it reaches no method;",
        AnalyzerHarness.Reports("MTEL014", $"[[|Traced|]] public partial class Desk {{ {members} }}"),
        StringComparison.Ordinal);

    [Fact]
    public void The_scope_of_an_assembly() => Assert.Equal(
        "The argument is not valid: the scope's name is empty, and is ignored; give a name",
        AnalyzerHarness.Reports("MTEL014", """
            [assembly: TelemetryScope([|""|])]
            """));

    [Fact]
    public void The_scope_of_a_type() => AnalyzerHarness.Reports("MTEL014", """
        [TelemetryScope([|" "|], Version = "1")] public class Desk;
        """);

    [Fact]
    public void Arguments_that_are() => AnalyzerHarness.ReportsNothing("""
        [TelemetryScope("shop.desk", Version = "2.0")]
        public partial class Desk
        {
            [Traced(Name = "place", Kind = System.Diagnostics.ActivityKind.Consumer, Body = nameof(Do)), Timed(Body = nameof(Do))]
            public partial void Place();
            private void Do() { }
        }
        [Traced(Root = true), InFlight(Description = "open"), Outcome(Expected = new[] { typeof(TimeoutException) })]
        public partial class Shop { public partial void Open(); private void OpenCore() { } }
        """);
}
