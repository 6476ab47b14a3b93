using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL011: UnsupportedShape.</summary>
public sealed class MTEL011Tests
{
    [Theory]
    [InlineData(
        "abstract partial class Desk { [Traced] public abstract void [|Place|](); }",
        "an abstract method has no body to measure; instrument what implements or calls it")]
    [InlineData(
        "partial class Desk : ICloneable { [Traced] object ICloneable.[|Clone|]() => this; }",
        "an explicit interface implementation cannot be partial; have it call an instrumented method")]
    [InlineData(
        "partial class Desk { [Traced] public static Desk operator [|+|](Desk a, Desk b) => a; }",
        "only ordinary methods can be partial; move the work to a method")]
    [InlineData(
        "partial class Desk { public int Size { [Traced] [|get|] => 1; } }",
        "an accessor is not supported; move the work to a method")]
    [InlineData(
        "file partial class Desk { [Traced] public partial void [|Place|](); void PlaceCore() { } }",
        "a file-local type cannot have a part in another file; make the type internal")]
    [InlineData(
        "static partial class Desk { extension(int id) { [Traced] public void [|Place|]() { } } }",
        "a member of an extension block cannot be partial; write it as a 'this' method")]
    [InlineData(
        "partial class Desk { [Traced] public int [|Size|] => 1; }",
        "a property is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { [Traced] public partial int [|Size|] { get; } public partial int Size => 1; }",
        "a property is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { public partial int [|Size|] { get; } [Traced] public partial int Size => 1; }",
        "a property is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { [Traced] public partial event Action [|Opened|]; public partial event Action Opened { add { } remove { } } }",
        "an event is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { [Traced] public partial [|Desk|](); public partial Desk() { } }",
        "a constructor is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { [Timed] public int [|this|][int id] => id; }",
        "an indexer is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { [Counted] public event Action [|Opened|] { add { } remove { } } }",
        "an event is not supported; move the work to a method")]
    [InlineData(
        "partial class Desk { [InFlight] public [|Desk|]() { } }",
        "a constructor is not supported; move the work to a method")]
    public void Each_shape_and_what_to_do(string type, string reason)
        => Assert.EndsWith($"cannot be instrumented: {reason}", AnalyzerHarness.Reports("MTEL011", type), StringComparison.Ordinal);

    [Theory]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void A_project_of_an_old_language(LanguageVersion language, string name) => Assert.EndsWith(
        $"its project is compiled as C# {name}, and what is written for it needs C# 11.0; raise LangVersion, or leave it out",
        AnalyzerHarness.Reports(
            "MTEL011",
            "namespace Shop; partial class Desk { [Traced, Timed] public partial int [|Place|](int id); int PlaceCore(int id) => id; }",
            new TestOptions { Language = language }),
        StringComparison.Ordinal);

    [Fact]
    public void The_oldest_language_that_will_do() => AnalyzerHarness.ReportsNothing(
        "namespace Shop; partial class Desk { [Traced, Timed] public partial int Place([Tag(\"a\", \"Length\")] string id); int PlaceCore(string id) => 1; }",
        new TestOptions { Language = LanguageVersion.CSharp11 });

    [Theory]
    [InlineData("public partial int [|Total|] { get; }", "a property is not supported; move the work to a method")]
    [InlineData("public partial int [|this|][int id] { get; set; }", "an indexer is not supported; move the work to a method")]
    [InlineData("public partial event Action [|Opened|];", "an event is not supported; move the work to a method")]
    [InlineData("partial [|Desk|](int id);", "a constructor is not supported; move the work to a method")]
    public void A_partial_member_of_which_the_compiler_misses_a_part(string member, string reason)
        => Assert.EndsWith(reason, AnalyzerHarness.Reports("MTEL011", $"partial class Desk {{ [Traced, Timed] {member} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("partial class Desk { public partial int Total { [Traced] [|get|]; [Counted] [|set|]; } }")]
    [InlineData("partial class Desk { [Traced] public partial int [|Total|] { [Traced] [|get|]; } public partial int Total { get => 1; } }")]
    [InlineData("partial class Desk { [Traced] partial [|Desk|](int id); partial Desk(int id) { } }")]
    [InlineData("partial class Desk { [Traced] public partial event Action [|Opened|]; public partial event Action Opened { add { } remove { } } }")]
    [InlineData("[Traced] file partial class Desk { public partial void [|Place|](); void PlaceCore() { } }")]
    [InlineData("partial class Outer { file partial class Desk { [Traced] public partial void [|Place|](); } }")]
    [InlineData("abstract partial class Desk { [Traced] public abstract partial void [|Place|](); }")]
    [InlineData("partial class Desk : ICloneable { [Traced] partial object ICloneable.[|Clone|](); }")]
    [InlineData("static partial class Desk { extension(int id) { [Traced] public partial void [|Place|](); } }")]
    public void It_is_told_once(string type) => AnalyzerHarness.Reports("MTEL011", type);

    [Fact]
    public void What_stops_the_compiler_is_reported_before_it_stops()
    {
        var options = new TestOptions();
        var compilation = options.Compile("""
            partial class Desk
            {
                [Traced] public partial int Total { get; }
                public partial int Half { [Counted] get; }
            }
            [Traced] file partial class Hidden { public partial void Place(); void PlaceCore() { } }
            """);

        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), compilation);
        Assert.Equal(["Total", "Place", "Half"], run.Result.Diagnostics.Select(static diagnostic => diagnostic.GetMessage(null).Split('\'')[1]));
        CachingAssertions.AssertAllCached(GeneratorHarness.Run(run.Driver, compilation.Clone()).Result);
        RoslynObjectAssertions.AssertNone(run.Result);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_function_inside_of_a_method() => Assert.Equal(
        "'Local' cannot be instrumented: a function inside of a method cannot be partial; make it a method",
        AnalyzerHarness.Reports("MTEL011", """
            public class Desk
            {
                public void Place()
                {
                    Local();
                    [[|Traced|]] void Local() { }
                }
                public Action Lambda() => [[|Counted|]] () => { };
            }
            """));

    [Fact]
    public void Sequences_that_are_values() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial IEnumerable<int> Place();
            private IEnumerable<int> PlaceCore()
            {
                return Local();
                static IEnumerable<int> Local() { yield return 1; }
            }
        }
        """);
}
