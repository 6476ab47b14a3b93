using System.Globalization;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;
using static MiniTelemetry.Generators.Tests.Support.DarkCode;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL100: DarkMethod. What .editorconfig says.</summary>
public sealed class MTEL100SettingTests
{
    [Theory]
    [InlineData("public", "public class Desk { internal int Place() => Clock.Now(); }", false)]
    [InlineData("public", "class Desk { public int Place() => Clock.Now(); }", false)]
    [InlineData("public", "public class Desk { class Inner { public int Place() => Clock.Now(); } }", false)]
    [InlineData("public", "public sealed class Desk { protected int Place() => Clock.Now(); }", false)]
    [InlineData("public", "public class Desk { private protected int Place() => Clock.Now(); }", false)]
    [InlineData("public", "file class Desk { public int Place() => Clock.Now(); }", false)]
    [InlineData("internal", "class Desk { public int Place() => Clock.Now(); }", true)]
    [InlineData("internal", "public class Desk { internal int Place() => Clock.Now(); }", true)]
    [InlineData("Internal", "public class Desk { private protected int Place() => Clock.Now(); }", true)]
    [InlineData("internal", "public sealed class Desk { protected internal int Place() => Clock.Now(); }", true)]
    [InlineData("internal", "public class Desk { int Place() => Clock.Now(); }", false)]
    [InlineData("internal", "file class Desk { public int Place() => Clock.Now(); }", false)]
    [InlineData("all", "public class Desk { int Place() => Clock.Now(); }", true)]
    [InlineData("all", "file class Desk { public int Place() => Clock.Now(); }", true)]
    [InlineData("all", "public partial class Desk { [Traced] public partial int Place(); int PlaceCore() => Clock.Now(); }", false)]
    public void The_surface_that_is_asked_for(string surface, string type, bool isReported)
        => Assert.Equal(isReported, IsReported(type, $"minitelemetry.api_surface = {surface}"));

    [Theory]
    [InlineData(0, "{ }", true)]
    [InlineData(1, "{ }", false)]
    [InlineData(1, "{ _left = 1; }", true)]
    [InlineData(1, "=> _left = 1;", true)]
    [InlineData(2, "=> _left = 1;", false)]
    [InlineData(3, "{ _left = 1; _left = 2; }", false)]
    [InlineData(3, "{ if (_left == 1) { _left = 2; _left = 3; } }", true)]
    [InlineData(99, "{ _left = 1; _left = 2; }", false)]
    [InlineData(99, "=> _left = Clock.Now();", true)]
    public void The_statements_from_which_a_method_works(int minimum, string body, bool isReported)
        => Assert.Equal(isReported, IsReported($"public class Desk {{ int _left; public void Place() {body} }}", $"minitelemetry.minimum_statements = {minimum}"));

    [Theory]
    [InlineData("include = Shop.Orders.*.*", true)]
    [InlineData("include = Shop.*.Desk.Place", true)]
    [InlineData("include = Shop.*.*Des?*.*", true)]
    [InlineData("include = Shop.Orders", true)]
    [InlineData("include = Shop.Orders.Desk", true)]
    [InlineData("include = Shop.*.Place", false)]
    [InlineData("include = Shop.**.Place", true)]
    [InlineData("include = **Place", true)]
    [InlineData("include = Shop.Order", false)]
    [InlineData("include = shop.orders", false)]
    [InlineData("include = Other, Shop.Orders", true)]
    [InlineData("include = Other,, ", false)]
    [InlineData("include = ", true)]
    [InlineData("exclude = Shop.Orders", false)]
    [InlineData("exclude = Shop.*.*.Place", false)]
    [InlineData("exclude = *", false)]
    [InlineData("exclude = Other", true)]
    [InlineData("include = Shop\nminitelemetry.exclude = **.Desk", false)]
    public void The_names_that_are_asked_for(string setting, bool isReported) => Assert.Equal(
        isReported,
        IsReported("namespace Shop.Orders { public class Desk { public int Place() => Clock.Now(); } }", $"minitelemetry.{setting}"));

    [Theory]
    [InlineData("Shop.Outer.Inner.Place")]
    [InlineData("Shop.Outer.Inner")]
    [InlineData("Shop.Outer")]
    public void The_name_of_a_nested_generic_type(string pattern) => Assert.False(IsReported(
        "namespace Shop { public class Outer<T> { public class Inner { public int Place<TOther>() => Clock.Now(); } } }", $"minitelemetry.exclude = {pattern}"));

    [Fact]
    public void A_pattern_that_backtracks_takes_no_longer() => Assert.True(IsReported(
        $"namespace {new string('a', 400)} {{ public class Desk {{ public int Place() => Clock.Now(); }} }}",
        $"minitelemetry.exclude = {string.Concat(Enumerable.Repeat("**a", 200))}b"));

    [Theory]
    [InlineData("traced", "Traced")]
    [InlineData("timed", "Timed")]
    [InlineData("counted", "Counted")]
    [InlineData("in_flight", "InFlight")]
    [InlineData("traced_timed", "Traced, Timed")]
    [InlineData("Timed_Traced", "Timed, Traced")]
    [InlineData("timed_in_flight", "Timed, InFlight")]
    [InlineData("in_flight_traced", "InFlight, Traced")]
    [InlineData("traced_traced", "Traced, Timed")]
    [InlineData("traced,timed", "Traced, Timed")]
    [InlineData("logged", "Traced, Timed")]
    [InlineData("traced_", "Traced, Timed")]
    [InlineData("_", "Traced, Timed")]
    public void What_is_suggested(string value, string attributes)
    {
        var found = Assert.Single(
            Analyze("public class Desk { public int Place() => Clock.Now(); }", $"minitelemetry.suggest = {value}"),
            static diagnostic => diagnostic.Id == "MTEL100");

        Assert.Equal(attributes, found.Properties[FixProperties.Attributes]);
        Assert.Contains($"add [{attributes}],", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[File0.cs]\nminitelemetry.api_surface = internal", "One")]
    [InlineData("[File1.cs]\nminitelemetry.api_surface = internal", "Two")]
    [InlineData("[*.cs]\nminitelemetry.api_surface = internal\n[File0.cs]\nminitelemetry.exclude = **", "Two")]
    [InlineData("[*.cs]\nminitelemetry.api_surface = internal\n[File1.cs]\nminitelemetry.api_surface =", "One")]
    public void Each_file_has_its_own(string config, string reported) => Assert.Equal(
        [reported],
        AnalyzerHarness.Analyze(
            ["class Desk { int _left; public void One() { _left = 1; _left = 2; } }", "class Till { int _left; public void Two() { _left = 1; _left = 2; } }"],
            new TestOptions { EditorConfig = config }, "MTEL100")
            .Select(static found => found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)));
}
