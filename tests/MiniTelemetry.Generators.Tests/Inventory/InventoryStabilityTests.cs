using System.Globalization;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Inventory;

/// <summary>Equal telemetry is equal text, wherever its code stands; and what nobody asks for costs nothing.</summary>
public sealed class InventoryStabilityTests
{
    private static readonly string[] Sources =
    [
        """
        namespace Shop;
        [Traced, Timed]
        public partial class Desk
        {
            public partial void Place([Tag("b", On = Signals.Span | Signals.Metrics)] bool b, [Tag] int a);
            private void PlaceCore(bool b, int a) { }
            public partial void Lift([Tag] int a);
            private void LiftCore(int a) { }
        }
        """,
        """
        namespace Shop;
        public partial class Till
        {
            [Counted, InFlight] public partial void Open([Tag("a", On = Signals.Metrics)] bool a);
            private void OpenCore(bool a) { }
            [Uninstrumented("hot")] public void Close() { }
        }
        """,
        """
        namespace Bar;
        public partial class Desk
        {
            [Traced, Timed] public partial void Place([Tag] int a);
            private void PlaceCore(int a) { }
        }
        """,
    ];

    [Fact]
    public void The_order_of_files_and_members_makes_no_difference()
    {
        var expected = InventoryRun.Of(Sources);
        var reversed = InventoryRun.Of([.. Sources.Reverse()]);
        var oneFile = InventoryRun.Of(Joined());

        Assert.Contains("\"desk.place.duration\"", expected.Json, StringComparison.Ordinal);
        Assert.Equal(expected.Json, reversed.Json);
        Assert.Equal(expected.Markdown, reversed.Markdown);
        Assert.Equal(expected.Json, oneFile.Json);
    }

    [Fact]
    public void It_holds_no_position_of_the_code()
    {
        var moved = InventoryRun.Of([.. Sources.Select(static source => "// one\n\n// two\n" + source)]);
        Assert.Equal(InventoryRun.Of(Sources).Json, moved.Json);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_of_the_build_makes_no_difference(string culture)
    {
        var expected = InventoryRun.Of(Sources);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var actual = InventoryRun.Of(Sources);
            Assert.Equal(expected.Json, actual.Json);
            Assert.Equal(expected.Markdown, actual.Markdown);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_edit_of_a_body_makes_no_other_file()
    {
        var reasons = ReasonsAfter(InventoryRun.On, static source => source.Replace("{ }", "{ return; }", StringComparison.Ordinal));
        Assert.All(reasons, static reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void Another_name_makes_another_file()
    {
        var reasons = ReasonsAfter(InventoryRun.On, static source => source.Replace("[Counted", "[Counted(Name = \"x\")", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], reasons);
    }

    [Fact]
    public void Where_it_is_not_wanted_nothing_is_parsed()
    {
        var reasons = ReasonsAfter(
            InventoryRun.On with { Properties = InventoryRun.Wanted("false") },
            static source => source.Replace("[Counted", "[Counted(Name = \"x\")", StringComparison.Ordinal));
        Assert.Empty(reasons);
    }

    private static IEnumerable<IncrementalStepRunReason> ReasonsAfter(TestOptions options, Func<string, string> edit)
    {
        var compilation = options.Compile(Sources);
        var before = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), compilation);
        var edited = options.Compile(Sources.Select(edit));
        Assert.NotEqual(Texts(compilation), Texts(edited));
        return CachingAssertions.Reasons(GeneratorHarness.Run(before.Driver, edited).Result, TrackingNames.Inventory);
    }

    private static IEnumerable<string> Texts(Compilation compilation) => compilation.SyntaxTrees.Select(static tree => tree.ToString());

    // File-scoped namespaces as blocks of one file, the last source first.
    private static string Joined() => string.Join('\n', Sources.Reverse().Select(static source =>
        source.Split(';', 2) is [var space, var types] ? $"{space} {{{types}}}" : ""));
}
