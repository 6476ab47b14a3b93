using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MiniTelemetry.CodeFixes;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Many fixes in one pass: of a type in several files, of a file in several projects.</summary>
public sealed class FixAllTests
{
    [Fact]
    public void A_file_of_two_projects_gets_one_text()
    {
        const string Source = """
            public class Desk
            {
                public int [|Place|](int id) => id;
            #if NET
                public int [|Send|](int id) => id;
            #else
                public int [|Send|](long id) => (int)id;
            #endif
            }
            """;
        var project = new FixProject { Symbols = ["NET"], Linked = FixProject.WithoutOurUsing };
        var (solution, diagnostics) = project.Open(Dark.Report, Source);
        Assert.Equal(4, diagnostics.Count);
        var changed = FixHarness.FixAll(new InstrumentFix(), solution, diagnostics);
        FixHarness.AssertCompiles(changed, project);

        var texts = changed.Projects.SelectMany(static found => found.Documents).Where(static document => document.Name == FixProject.FileName)
            .Select(static document => document.GetTextAsync().GetAwaiter().GetResult().ToString()).Distinct();
        Assert.Equal(
            """
            using MiniTelemetry;

            public partial class Desk
            {
                [Traced, Timed]
                public partial int Place(int id);

                private int PlaceCore(int id) => id;
            #if NET
                [Traced, Timed]
                public partial int Send(int id);

                private int SendCore(int id) => id;
            #else
                [Traced, Timed]
                public partial int Send(long id);

                private int SendCore(long id) => (int)id;
            #endif
            }
            """,
            Assert.Single(texts));
    }

    [Fact]
    public void A_file_of_a_project_that_does_not_know_us_is_left() => Dark.StaysDark(
        "public class Desk { public int [|Place|](int id) => id; }",
        new FixProject { Linked = new() { KnowsRuntime = false, GlobalUsings = "" } });

    [Fact]
    public void A_name_that_is_taken_in_the_other_project_is_taken() => Dark.StaysDark(
        "public class Desk { public int [|Place|](int id) => id;\n#if NET\nint PlaceCore;\n#endif\n}",
        new FixProject { Linked = new() { Symbols = ["NET"] } });

    [Fact]
    public void A_using_does_not_reach_a_project_that_does_not_know_us()
    {
        const string Source = """
            public class Desk
            {
            #if NET
                public int [|Place|](int id) => id;
            #endif
            }
            """;
        var stranger = FixProject.WithoutOurUsing with { KnowsRuntime = false };
        var project = FixProject.WithoutOurUsing with { Symbols = ["NET"], Linked = stranger };
        Assert.Equal(
            """
            public partial class Desk
            {
            #if NET
                [MiniTelemetry.Traced, MiniTelemetry.Timed]
                public partial int Place(int id);

                private int PlaceCore(int id) => id;
            #endif
            }
            """,
            Dark.Lit(Source, project));
    }

    [Fact]
    public void A_using_does_not_make_names_of_the_other_project_ambiguous()
    {
        const string Source = """
            using Shop.Results;

            public class Desk
            {
            #if NET
                public int [|Place|](int id) => id;
            #else
                public Telemetry Result => new();
            #endif
            }
            """;
        const string Results = "namespace Shop.Results { public class Telemetry { } }";
        var project = FixProject.WithoutOurUsing with { OtherFiles = [("Results.cs", Results)] };
        Assert.Contains(
            "    [MiniTelemetry.Traced, MiniTelemetry.Timed]\n",
            Dark.Lit(Source, project with { Symbols = ["NET"], Linked = project }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_s_name_that_is_taken_in_the_other_project_is_taken_in_both()
    {
        var twin = new FixProject { OtherFiles = [("Twin.cs", "namespace Other { public class Desk { public void Open() { } } }")] };
        Assert.Contains(
            "[Traced, Timed(Name = \"shop.desk.open.duration\")]",
            Dark.Lit("namespace Shop;\npublic class Desk { public void [|Open|]() { } }", new FixProject { Linked = twin }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public void Each_scope(FixAllScope scope)
    {
        var (solution, diagnostics) = new FixProject().Open(Dark.Report, "class A { public int [|One|]() => 1; class B { public int [|Two|]() => 2; } }");
        var changed = FixHarness.FixAll(new InstrumentFix(), solution, diagnostics, scope);
        Assert.StartsWith("partial class A { [Traced", FixHarness.TextOf(changed, FixProject.FileName), StringComparison.Ordinal);
        Assert.Contains("partial class B { [Traced", FixHarness.TextOf(changed, FixProject.FileName), StringComparison.Ordinal);
    }

    [Fact]
    public void One_alone()
    {
        var (solution, diagnostics) = new FixProject().Open(Dark.Report, "class A { public int [|One|]() => 1; public int [|Two|]() => 2; }");
        var action = Assert.Single(FixHarness.Offered(new InstrumentFix(), solution, diagnostics[1]));
        Assert.Equal("Instrument with [Traced, Timed]", action.Title);
        Assert.Equal(
            "partial class A { public int One() => 1; [Traced, Timed] public partial int Two(); private int TwoCore() => 2; }",
            FixHarness.TextOf(FixHarness.Apply(action, solution), FixProject.FileName));
    }

    [Theory]
    [InlineData(WorkspaceKind.Host, true)]
    [InlineData(WorkspaceKind.MSBuild, false)]
    public void Leaving_dark_is_not_for_the_command_line(string host, bool isLeft)
    {
        var project = FixProject.WithoutOurUsing with { Host = host };
        var (solution, diagnostics) = project.Open(Dark.Report, "class A { public int [|One|]() => 1; }");
        var changed = FixHarness.FixAll(new LeaveDarkFix(), solution, diagnostics);
        Assert.Equal(isLeft, FixHarness.TextOf(changed, FixProject.FileName).Contains("Uninstrumented", StringComparison.Ordinal));
    }

    // What the analyzer finds by the settings of the file, the fix writes, and the analyzer is content with.
    [Theory]
    [InlineData("traced_timed", "[Traced, Timed]")]
    [InlineData("counted", "[Counted]")]
    [InlineData("in_flight_traced", "[InFlight, Traced]")]
    public void A_second_run_has_nothing_to_do(string suggested, string attributes)
    {
        const string Source = """
            public interface IDesk { Task OpenAsync(int id) => Task.Delay(id); }
            public abstract class Desk : IDesk
            {
                public virtual int Place(int id) { id++; return PlaceCore(id); }
                public int Place(string id) { id += id; return Place(1) + Half(id); }
                public async Task PlaceAsync() => await Task.Yield();
                public sealed class Line : Desk { public override int Place(int id) { id--; return base.Place(id); } }
                private static int PlaceCore(long id) => (int)id;
                private static int Half(string id) => id.Length / 2;
            }
            """;
        var project = new FixProject { Options = new() { EditorConfig = $"[*.cs]\nminitelemetry.suggest = {suggested}\n" } };
        var (solution, diagnostics) = FixHarness.Analyze(Source, "MTEL100", project);
        Assert.Equal(5, diagnostics.Count);

        var changed = FixHarness.FixAll(new InstrumentFix(), solution, diagnostics);
        FixHarness.AssertCompiles(changed, project);
        var text = FixHarness.TextOf(changed, FixProject.FileName);
        Assert.Contains(attributes, text, StringComparison.Ordinal);
        Assert.Empty(FixHarness.Analyze(text, "MTEL100", project).Diagnostics);
    }

    [Fact]
    public void Left_dark()
    {
        var (solution, diagnostics) = FixProject.WithoutOurUsing.Open(
            Dark.Report, "class A\n{\n    public int [|One|]() => 1;\n\n    [Obsolete] public int [|Two|]() => 2;\n}\n");
        Assert.Equal("Leave dark: [Uninstrumented(\"…\")]", Assert.Single(FixHarness.Offered(new LeaveDarkFix(), solution, diagnostics[0])).Title);
        var changed = FixHarness.FixAll(new LeaveDarkFix(), solution, diagnostics);
        Assert.Equal(
            """
            using MiniTelemetry;

            class A
            {
                [Uninstrumented("TODO: say why")]
                public int One() => 1;

                [Uninstrumented("TODO: say why")]
                [Obsolete] public int Two() => 2;
            }

            """,
            FixHarness.TextOf(changed, FixProject.FileName));
        FixHarness.AssertCompiles(changed, FixProject.WithoutOurUsing);
    }
}
