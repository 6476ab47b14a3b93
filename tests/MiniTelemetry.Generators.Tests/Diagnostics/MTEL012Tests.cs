using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL012: AlreadyImplemented.</summary>
public sealed class MTEL012Tests
{
    [Fact]
    public void An_implementing_part_by_hand() => Assert.Equal(
        "'Place' already has an implementing part, which MiniTelemetry is to write; move its body to 'PlaceCore'",
        AnalyzerHarness.Reports("MTEL012", """
            public partial class Desk
            {
                [Traced] public partial int [|Place|](int id);
                public partial int Place(int id) => id;
            }
            """));

    // [GeneratedRegex] and its like: Roslyn takes the attribute of the part for one of both.
    [Fact]
    public void An_implementing_part_that_says_it_is_generated() => AnalyzerHarness.Reports("MTEL012", """
        public partial class Desk
        {
            [Traced] public partial int [|Place|](int id);
            [System.CodeDom.Compiler.GeneratedCode("Other", "1")] public partial int Place(int id) => id;
        }
        """);

    [Fact]
    public void What_a_tool_has_written() => Assert.Empty(AnalyzerHarness.Analyze(
        """
        public partial class Desk
        {
            [Traced] public partial int Place(int id);
            public partial int Place(int id) => id;
            void Open() { [Traced] int Half(int id) => id / 2; Half(1); }
        }
        """, new TestOptions { EditorConfig = "[*.cs]\ngenerated_code = true\n" }));

    [Fact]
    public void The_attribute_on_the_implementing_part() => Assert.Equal(
        "'Place' already has an implementing part, which MiniTelemetry is to write; move its body to 'PlaceCore'",
        AnalyzerHarness.Reports("MTEL012", """
            public partial class Desk
            {
                public partial int [|Place|](int id);
                [Traced] public partial int Place(int id) => id;
            }
            """));

    [Theory]
    [InlineData("[Traced] ", "")]
    [InlineData("", "[Traced] ")]
    [InlineData("[Traced] ", "[Timed] ")]
    public void An_implementing_part_in_another_file(string onDeclaration, string onImplementation)
    {
        var found = Assert.Single(AnalyzerHarness.Analyze(
        [
            $"public partial class Desk {{ {onImplementation}public partial int Place(int id) => id; }}",
            $"public partial class Desk {{ {onDeclaration}public partial int Place(int id); }}",
        ]));

        Assert.Equal("MTEL012", found.Id);
        Assert.Equal("File1.cs", found.Location.SourceTree?.FilePath);
    }

    [Fact]
    public void A_named_body_is_told() => Assert.Equal(
        "'Place' already has an implementing part, which MiniTelemetry is to write; move its body to 'DoPlace'",
        AnalyzerHarness.Reports("MTEL012", """
            public partial class Desk
            {
                [Timed(Body = "DoPlace")] public partial int [|Place|](int id);
                public partial int Place(int id) => id;
            }
            """));

    [Fact]
    public void An_implementing_part_beside_the_body() => Assert.Equal(
        "'PlaceAsync' has an implementing part, which MiniTelemetry is to write, beside its body 'PlaceCoreAsync'; remove the implementing part",
        AnalyzerHarness.Reports("MTEL012", """
            public partial class Desk
            {
                [Traced] public partial Task [|PlaceAsync|](int id);
                public partial Task PlaceAsync(int id) => PlaceCoreAsync(id);
                private Task PlaceCoreAsync(int id) => Task.CompletedTask;
            }
            """));

    [Theory]
    [InlineData("[Traced] public partial int Place(int id);", "[Timed] private int [|PlaceCore|](int id) => id;")]
    [InlineData("public partial int Place(int id);", "[Traced] private int [|PlaceCore|](int id) => id;")]
    [InlineData("[Traced(Body = \"DoPlace\")] public partial int Place(int id);", "[Counted] private int [|DoPlace|](int id) => id;")]
    [InlineData("[Traced] public partial Task Place(int id);", "[Counted] private async Task [|PlaceCore|](int id) => await Task.Yield();")]
    public void The_attribute_on_the_body(string declaration, string body) => Assert.EndsWith(
        "is itself the body of 'Place'; put the attributes on 'Place'",
        AnalyzerHarness.Reports("MTEL012", $"public partial class Desk {{ {declaration} {body} }}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_body_that_has_a_body_of_its_own() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial int Place(int id);
            [Timed] private partial int PlaceCore(int id);
            private int PlaceCoreCore(int id) => id;
        }
        """);

    [Fact]
    public void Another_method_that_ends_in_Core() => AnalyzerHarness.Reports("MTEL001", """
        public partial class Desk
        {
            [Traced] public partial int Place(int id);
            private int PlaceCore(int id) => id;
            [Traced] public int [|PlaceCore|](string id) => id.Length;
            [Traced] public int [|SweepCore|]() => 1;
        }
        """);

    [Fact]
    public void An_implementing_part_of_another_generator()
    {
        var options = new TestOptions();
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), options.Compile("""
            public partial class Desk
            {
                [Traced] public partial int Place(int id);
                private int PlaceCore(int id) => id;
            }
            """));
        var output = run.Output.AddSyntaxTrees(options.Parse("public partial class Desk { public partial int Place(int id) => id; }", "Other.g.cs"));

        Assert.Equal(["MTEL012"], AnalyzerHarness.Analyze(output).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void The_generated_part_is_not_meant() => AnalyzerHarness.ReportsNothing("""
        public partial class Desk
        {
            [Traced] public partial int Place(int id);
            private int PlaceCore(int id) => id;
        }
        """);
}
