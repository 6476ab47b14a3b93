using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL102: HandWrittenSpan.</summary>
public sealed class MTEL102Tests
{
    private const string Members = "static readonly ActivitySource s_source = new(\"Shop\"); const string Prefix = \"shop.\"; static void Work() { } "
        + "public sealed record Cart(List<int> Items, string Tier);";

    [Fact]
    public void A_span_around_all_of_it() => Assert.Equal(
        "The span is all of 'Place'; [Traced(Name = \"place order\", Kind = ActivityKind.Client)] on the method says it too, and tells failures",
        AnalyzerHarness.Reports("MTEL102", Source(
            "public void Place() { using var activity = [|s_source.StartActivity(\"place order\", ActivityKind.Client)|]; Work(); }")));

    [Theory]
    [InlineData("using var activity = s_source.StartActivity(); Work();", "Traced(Name = \"Place\")")]
    [InlineData("using var activity = s_source.StartActivity(\"Desk.Place\"); Work();", "Traced")]
    [InlineData("using var activity = s_source.StartActivity(Prefix + \"place\"); Work();", "Traced(Name = \"shop.place\")")]
    [InlineData("using var activity = s_source.StartActivity(\"say \\\"hi\\\"\"); Work();", "Traced(Name = \"say \\\"hi\\\"\")")]
    [InlineData("using var activity = s_source.StartActivity(\"a\", ActivityKind.Internal); Work();", "Traced(Name = \"a\")")]
    [InlineData("using var activity = s_source.StartActivity(kind: ActivityKind.Server, name: \"a\"); Work();", "Traced(Name = \"a\", Kind = ActivityKind.Server)")]
    [InlineData("using var activity = s_source.StartActivity(ActivityKind.Producer); Work();", "Traced(Name = \"Place\", Kind = ActivityKind.Producer)")]
    [InlineData("using Activity? activity = s_source?.StartActivity(\"a\"); Work();", "Traced(Name = \"a\")")]
    [InlineData("using (s_source.StartActivity(\"a\")) { Work(); }", "Traced(Name = \"a\")")]
    [InlineData("using (var activity = s_source.StartActivity(\"a\")) Work();", "Traced(Name = \"a\")")]
    public void The_attribute_that_says_it(string body, string attribute)
        => Assert.Equal(attribute, Assert.Single(Analyze($"public void Place() {{ {body} }}")).Properties[FixProperties.Attributes]);

    [Theory]
    [InlineData("Work(); using var activity = s_source.StartActivity(\"a\"); Work();")]
    [InlineData("using (s_source.StartActivity(\"a\")) { Work(); } Work();")]
    [InlineData("var activity = s_source.StartActivity(\"a\"); Work(); activity?.Dispose();")]
    [InlineData("using var activity = s_source.StartActivity(\"a\" + id); Work();")]
    [InlineData("using var activity = s_source.StartActivity(\"a\", id > 0 ? ActivityKind.Client : ActivityKind.Server); Work();")]
    [InlineData("using var activity = s_source.StartActivity(\"a\", ActivityKind.Client, default(ActivityContext)); Work();")]
    [InlineData("using var activity = s_source.StartActivity(\"a\", ActivityKind.Client, \"00-0-0\"); Work();")]
    [InlineData("using var activity = s_source.CreateActivity(\"a\", ActivityKind.Client); Work();")]
    [InlineData("using var activity = StartActivity(); Work();")]
    [InlineData("using var activity = s_source.StartActivity(\"a\")?.SetTag(\"b\", 1); Work();")]
    [InlineData("using var file = System.IO.File.OpenRead(\"a\"); Work();")]
    [InlineData("Work();")]
    [InlineData("")]
    public void What_no_attribute_says(string body)
        => Assert.Empty(Analyze($"public void Place(int id) {{ {body} }} static Activity? StartActivity() => null;"));

    [Theory]
    [InlineData("async void Place()")]
    [InlineData("[Traced] public void Place()")]
    [InlineData("[Uninstrumented(\"by hand\")] public void Place()")]
    [InlineData("[Timed] public partial void Place(); void PlaceCore()")]
    [InlineData("object ICloneable.Clone()")]
    [InlineData("Desk()")]
    public void Where_no_attribute_can_stand(string method)
        => Assert.Empty(Analyze($"{method} {{ using var activity = s_source.StartActivity(\"a\"); Work(); throw new NotSupportedException(); }}"));

    [Theory]
    [InlineData("async Task PlaceAsync()")]
    [InlineData("static int Place()")]
    [InlineData("protected virtual T Place<T>(ref T one)")]
    [InlineData("IEnumerable<int> Place()")]
    public void Where_one_can(string method)
        => Assert.Single(Analyze($"{method} {{ using var activity = s_source.StartActivity(\"a\"); Work(); throw new NotSupportedException(); }}"));

    [Theory]
    [InlineData("activity?.SetTag(\"order.id\", id); Work();", "order.id=id:", false)]
    [InlineData("activity?.AddTag(\"a\", id); activity?.SetTag(\"b\", cart); Work();", "a=id: b=cart:", false)]
    [InlineData("activity?.SetTag(\"a\", id).SetTag(\"b\", cart); Work();", "a=id: b=cart:", false)]
    [InlineData("activity?.SetTag(\"a\", id)?.AddTag(\"b\", cart).SetTag(\"c\", 1); Work();", "a=id: b=cart: c=:1", false)]
    [InlineData("activity!.SetTag(\"a\", id); Work();", "a=id:", false)]
    [InlineData("activity?.SetTag(Prefix + \"id\", cart.Items.Count); Work();", "shop.id=cart:Items.Count", false)]
    [InlineData("activity?.SetTag(\"tier\", \"go\\tld\"); Work();", "tier=:\"go\\tld\"", false)]
    [InlineData("activity?.SetTag(\"kind\", DayOfWeek.Friday); Work();", "kind=:DayOfWeek.Friday", false)]
    [InlineData("activity?.SetTag(\"pri\\tce\\n\", Prefix); Work();", "", true)]
    [InlineData("activity?.SetTag(\"Order Id\", id); Work();", "", true)]
    [InlineData("activity?.SetTag(\"error.type\", id); Work();", "", true)]
    [InlineData("activity?.SetTag(\"a\", id).SetTag(\"a\", cart); Work();", "a=id: a=cart:", true)]
    [InlineData("activity?.SetTag(\"a\", id); activity?.SetTag(\"a\", cart); Work();", "a=id: a=cart:", true)]
    [InlineData("activity?.SetTag(\"a\", id + 1); Work();", "", true)]
    [InlineData("activity?.SetTag(\"a\", 1.5m); Work();", "", true)]
    [InlineData("activity?.SetTag(\"a\", cart.ToString()); Work();", "", true)]
    [InlineData("activity?.SetTag(\"a\", s_source.Name); Work();", "", true)]
    [InlineData("activity?.SetTag(cart.Tier, id); Work();", "", true)]
    [InlineData("activity?.SetTag(value: id, key: \"a\"); Work();", "", true)]
    [InlineData("activity?.SetTag(\"a\", id); Work(); activity?.SetTag(\"b\", id);", "a=id:", true)]
    [InlineData("activity?.SetTag(\"a\", id); Work(); activity?.SetStatus(ActivityStatusCode.Ok);", "a=id:", true)]
    [InlineData("Work(); activity?.SetTag(\"a\", id);", "", true)]
    [InlineData("Action later = () => activity?.Stop(); Work();", "", true)]
    [InlineData("Work();", "", false)]
    public void What_a_fix_is_told(string body, string tags, bool isUsedFurther)
    {
        var properties = Assert.Single(Analyze(
            $"public void Place(int id, Cart cart) {{ using var activity = s_source.StartActivity(\"a\"); {body} }}")).Properties;

        var read = FixProperties.Split(properties[FixProperties.Tags]!);
        Assert.Equal(tags, string.Join(' ', read.Select(static tag => $"{tag.Key}={tag.Parameter}:{tag.Value}")));
        Assert.Equal(isUsedFurther, properties.ContainsKey(FixProperties.NotFixable));
    }

    [Fact]
    public void An_out_parameter_has_no_value_to_tag() => Assert.Contains(
        FixProperties.NotFixable,
        Assert.Single(Analyze("public void Place(out int id) { using var activity = s_source.StartActivity(\"a\"); id = 1; activity?.SetTag(\"a\", id); }"))
            .Properties);

    [Fact]
    public void Tags_come_back_as_they_went()
    {
        HandWrittenTag[] tags = [new("a\tb\nc%", "id", "Items.Count"), new("", null, "\"\\t\n\u2028\""), new("ключ", "@class", "")];

        Assert.Equal(tags, FixProperties.Split(FixProperties.Join(tags)));
        Assert.Empty(FixProperties.Split(FixProperties.Join([])));
    }

    [Fact]
    public void A_test_project_may_do_as_it_likes() => Assert.Empty(AnalyzerHarness.Analyze(
        [Source("public void Place() { using var activity = s_source.StartActivity(\"a\"); Work(); }")],
        new TestOptions { Properties = new TestOptions().Properties.Add("build_property.IsTestProject", "true") },
        "MTEL102"));

    private static List<Microsoft.CodeAnalysis.Diagnostic> Analyze(string member)
        => AnalyzerHarness.Analyze([Source(member)], about: "MTEL102").FindAll(static diagnostic => diagnostic.Id == "MTEL102");

    private static string Source(string member)
        => $"using System.Diagnostics; public partial class Desk : ICloneable {{ {Members} {member} public object Clone() => this; }}";
}
