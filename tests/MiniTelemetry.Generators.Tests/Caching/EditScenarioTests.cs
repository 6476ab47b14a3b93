using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace MiniTelemetry.Generators.Tests.Caching;

/// <summary>What an edit costs: which files are written again, and why.</summary>
public sealed class EditScenarioTests
{
    private const string Desk = """
        namespace Shop;
        public partial class Desk
        {
            [Traced] public partial int Place([Tag("cart.size", "Size")] Cart cart);
            private int PlaceCore(Cart cart) => 1;
        }
        """;

    private const string Till = """
        namespace Shop;
        public partial class Till
        {
            [Timed] public partial void Open(int id);
            private void OpenCore(int id) { }
        }
        """;

    private const string Cart = """
        [assembly: System.Reflection.AssemblyInformationalVersion("1.0.0+abc")]
        namespace Shop
        {
            public class Cart { public int Size => 1; }
        }
        """;

    private static readonly string[] Sources = [Desk, Till, Cart];

    [Fact]
    public void An_unrelated_type_is_added() => AssertReasons([.. Sources, "class Unrelated { }"], Unchanged, Unchanged);

    [Fact]
    public void A_body_is_edited() => AssertReasons(Edit(0, "=> 1;", "=> cart.Size + 2;"), Unchanged, Unchanged);

    [Fact]
    public void Lines_are_inserted_above() => AssertReasons(Edit(0, "namespace", "// one\n\n// two\nnamespace"), Unchanged, Unchanged);

    [Fact]
    public void An_uninstrumented_member_is_added()
        => AssertReasons(Edit(0, "private int", "public string Name => \"\";\nprivate int"), Unchanged, Unchanged);

    [Fact]
    public void Another_type_is_instrumented()
        => AssertReasons([.. Sources, Till.Replace("Till", "Safe", StringComparison.Ordinal)], Unchanged, Unchanged, New);

    [Fact]
    public void Another_method_is_instrumented() => AssertReasons(
        Edit(1, "[Timed]", "[Timed] public partial void Close();\n private void CloseCore() { }\n [Timed]"), Unchanged, Modified);

    [Fact]
    public void An_attribute_argument_is_changed()
        => AssertReasons(Edit(1, "[Timed]", "[Timed(Name = \"till.open\")]"), Unchanged, Modified);

    [Fact]
    public void A_second_attribute_is_added() => AssertReasons(Edit(1, "[Timed]", "[Timed, Counted]"), Unchanged, Modified);

    [Fact]
    public void A_type_in_another_file_is_changed()
        => AssertReasons(Edit(2, "Size => 1;", "Size => 2; public string Name => \"\";"), Unchanged, Unchanged);

    [Fact]
    public void A_type_on_a_tag_path_becomes_a_struct() => AssertReasons(Edit(2, "class Cart", "struct Cart"), Modified, Unchanged);

    [Fact]
    public void The_commit_in_the_version_is_changed() => AssertReasons(Edit(2, "+abc", "+def"), Unchanged, Unchanged);

    [Fact]
    public void The_version_is_changed() => AssertReasons(Edit(2, "1.0.0", "1.0.1"), Modified, Modified);

    [Fact]
    public void An_option_is_changed()
    {
        var options = new TestOptions();
        var before = GeneratorHarness.Run(Sources);

        var compilation = options.Compile(Sources);
        var after = GeneratorHarness.Run(
            before.Driver, compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)));

        Assert.Equal([Unchanged, Unchanged], CachingAssertions.Reasons(after.Result, TrackingNames.Types).Select(AsUnchanged));
    }

    [Fact]
    public void A_type_gets_an_attribute()
        => AssertReasons(Edit(1, "public partial class", "[Traced] public partial class"), Unchanged, Modified);

    [Fact]
    public void A_tagged_property_is_added()
        => AssertReasons(Edit(0, "private int", "[Tag] private int Size => 1;\nprivate int"), Modified, Unchanged);

    [Fact]
    public void A_property_without_a_tag_is_added()
        => AssertReasons(Edit(0, "private int", "private int Size => 1;\nprivate int"), Unchanged, Unchanged);

    [Fact]
    public void The_outcomes_of_the_assembly_are_changed() => AssertReasons(
        Edit(2, "[assembly:", "[assembly: Outcome(Expected = new[] { typeof(TimeoutException) })]\n[assembly:"), Modified, Modified);

    [Fact]
    public void What_an_assembly_asks_of_results_is_changed_where_none_has_it()
        => AssertReasons(Edit(2, "[assembly:", "[assembly: Outcome(FailWhen = \"IsFailure\")]\n[assembly:"), Unchanged, Unchanged);

    [Fact]
    public void A_body_becomes_an_iterator()
    {
        string[] sources = ["""
            public partial class Desk
            {
                [Traced] public partial IEnumerable<int> Ids();
                private IEnumerable<int> IdsCore() => [];
            }
            """];
        var before = GeneratorHarness.Run(sources);
        var after = GeneratorHarness.Run(
            before.Driver, new TestOptions().Compile(sources[0].Replace("=> [];", "{ yield return 1; }", StringComparison.Ordinal)));

        Assert.Equal([Modified], CachingAssertions.Reasons(after.Result, TrackingNames.Types));
    }

    [Fact]
    public void A_type_is_no_longer_instrumented()
    {
        var after = RunAgain(Edit(1, "[Timed]", ""), out _);

        Assert.Equal(["Shop.Desk.g.cs"], after.Files);
    }

    private static string[] Edit(int file, string old, string replacement)
        => [.. Sources.Select((source, index) => index == file ? source.Replace(old, replacement, StringComparison.Ordinal) : source)];

    private static void AssertReasons(string[] edited, params IncrementalStepRunReason[] expected)
    {
        var after = RunAgain(edited, out var before);

        // Whether a step ran and found the same, or did not run at all, the file stays as it is.
        var reasons = CachingAssertions.Reasons(after.Result, TrackingNames.Types).Select(AsUnchanged).ToList();
        Assert.Equal(expected, reasons);
        var texts = after.Result.GeneratedSources.Select(static file => file.SourceText).ToHashSet();
        var kept = before.Result.GeneratedSources.Count(file => texts.Contains(file.SourceText));
        Assert.Equal(expected.Count(static reason => reason == Unchanged), kept);
    }

    private static GeneratorRun RunAgain(string[] edited, out GeneratorRun before)
    {
        before = GeneratorHarness.Run(Sources);
        return GeneratorHarness.Run(before.Driver, new TestOptions().Compile(edited));
    }

    private static IncrementalStepRunReason AsUnchanged(IncrementalStepRunReason reason) => reason == Cached ? Unchanged : reason;
}
