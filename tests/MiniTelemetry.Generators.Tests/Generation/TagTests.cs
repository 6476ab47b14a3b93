using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>The positions of <c>[Tag]</c>: what is handed to the runtime, and when.</summary>
public sealed class TagTests
{
    [Theory]
    [InlineData("[Tag] string Region => \"\";", "call.Tag(\"region\", this, static self => self.Region);")]
    [InlineData("[Tag(\"who\", \"Name.Length\")] Customer? _by = null;", "call.Tag(\"who\", this._by, static _by => _by?.Name?.Length);")]
    [InlineData("[Tag(\"who\", \"Name.Length\")] Customer? By => null;", "call.Tag(\"who\", this, static self => self.By?.Name?.Length);")]
    [InlineData("[Tag] readonly int _tableNumber = 1;", "call.Tag(\"table_number\", this._tableNumber);")]
    [InlineData("[Tag] static int Floor => 1;", "call.Tag(\"floor\", 0, static _ => global::Desk.Floor);")]
    [InlineData("[Tag] static readonly int s_floor = 1;", "call.Tag(\"s_floor\", 0, static _ => global::Desk.s_floor);")]
    [InlineData("[Tag(\"who\", \"Name.Length\")] static Customer? s_by = null;", "call.Tag(\"who\", 0, static _ => global::Desk.s_by?.Name?.Length);")]
    [InlineData("[Tag] static dynamic? s_late = null;", "call.Tag(\"s_late\", 0, static _ => global::Desk.s_late);")]
    [InlineData("[Tag] const int Floor = 1;", "call.Tag(\"floor\", global::Desk.Floor);")]
    [InlineData("[Tag] dynamic Late => 1;", "call.Tag(\"late\", this, static self => self.Late);")]
    [InlineData("[Tag] dynamic? _late = null;", "call.Tag(\"late\", (object?)this._late);")]
    [InlineData("[Tag(\"event\", \"Length\")] string @event = \"\";", "call.Tag(\"event\", this.@event, static @event => @event?.Length);")]
    [InlineData("[Tag(On = Signals.Span | Signals.Metrics)] int Size => 1;", "call.Tag(\"size\", this, static self => self.Size, (global::MiniTelemetry.Signals)3);")]
    [InlineData("[Tag] public override string Name => \"\";", "call.Tag(\"name\", this, static self => self.Name);")]
    public void A_member_of_the_type(string member, string tag)
        => Assert.Equal(Measured([tag]), Body(member, "void Place()", "{ }"));

    [Theory]
    [InlineData("Traced", "", "Inherited", true)]
    [InlineData("Traced", "", "Hidden", false)]
    [InlineData("Traced", "public override string Virtual => \"\";", "Virtual", true)]
    [InlineData("Traced", "public new string Inherited => \"\";", "Inherited", false)]
    [InlineData("Traced", "[Tag(\"inherited\")] int Other => 1;", "Inherited", false)]
    public void An_inherited_member(string attribute, string members, string name, bool isTagged)
    {
        var run = GeneratorHarness.Run($$"""
            public class Base
            {
                [Tag] protected string Inherited => "";
                [Tag] private string Hidden => "";
                [Tag] public virtual string Virtual => "";
            }
            public partial class Desk : Base
            {
                {{members}}
                [{{attribute}}] public partial void Place();
                private void PlaceCore() { }
            }
            """);

        Assert.Equal(isTagged, run.Text.Contains($"static self => self.{name})", StringComparison.Ordinal));
    }

    [Fact]
    public void A_static_method_sees_what_is_static() => Assert.Equal(
        Measured(["call.Tag(\"kind\", 0, static _ => global::Desk.Kind);"]),
        Body("[Tag] int Size => 1; [Tag] static int Kind => 1;", "static void Place()", "{ }"));

    [Fact]
    public void What_a_method_says_itself_wins() => Assert.Equal(
        Measured(["call.Tag(\"size\", id);"]), Body("[Tag] int Size => 1;", "void Place([Tag(\"size\")] int id)", "{ }"));

    [Fact]
    public void A_method_carries_what_it_has_a_signal_for() => Assert.DoesNotContain(
        "\"size\"",
        Body("[Tag(On = Signals.Metrics)] int Size => 1; [Counted] partial void Other(); void OtherCore() { }", "void Place()", "{ }"),
        StringComparison.Ordinal);

    [Fact]
    public void A_field_of_a_ref_struct() => Assert.StartsWith(
        "var call = ReaderTelemetry.Place.Start();\ncall.Tag(\"position\", this._position);",
        GeneratorHarness.Run("""
            public ref partial struct Reader
            {
                [Tag] private int _position;
                [Traced] public partial void Place();
                private void PlaceCore() => _position++;
            }
            """).Body("PlaceInstrumented"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "bool Place([Tag] out int id)",
        "{ id = 1; return true; }",
        "var result = PlaceCore(out id);|call.Tag(\"id\", id);|call.Complete();|return result;")]
    [InlineData(
        "void Place([Tag(\"length\", \"Length\")] out string id)",
        "=> id = \"\";",
        "PlaceCore(out id);|call.Tag(\"length\", id, static id => id?.Length);|call.Complete();")]
    [InlineData(
        "Task Place([Tag] out int id)",
        "{ id = 1; return Task.CompletedTask; }",
        "var result = PlaceCore(out id);|call.Tag(\"id\", id);|return call.Complete(result);")]
    [InlineData(
        "IEnumerable<int>? Place([Tag] out int id)",
        "{ id = 1; return null; }",
        "var result = PlaceCore(out id);|call.Tag(\"id\", id);|call.Complete();|return result;")]
    public void An_out_parameter_is_read_when_the_body_has_returned(string declaration, string body, string lines)
        => Assert.Equal(Measured([], lines.Split('|')), Body("", declaration, body));

    [Theory]
    [InlineData("[return: Tag] int Place()", "call.Complete<int>(result, static (outcome, result) => outcome.Tag(\"result\", result));")]
    [InlineData("[return: Tag(\"a\", \"Name\")] Customer Place()", "call.Complete<global::Customer>(result, static (outcome, result) => outcome.Tag(\"a\", result, static result => result?.Name));")]
    [InlineData("[return: Tag] dynamic? Place()", "call.Complete<object?>((object?)result, static (outcome, result) => outcome.Tag(\"result\", result));")]
    [InlineData("[return: Tag(null!, \"A\")] (int A, int B) Place()", "call.Complete<(int A, int B)>(result, static (outcome, result) => outcome.Tag(\"a\", result, static result => result.A));")]
    public void A_value(string declaration, string line) => Assert.Equal(
        Measured([], ["var result = PlaceCore();", line, "return result;"]), Body("", declaration, "=> throw new InvalidOperationException();"));

    [Theory]
    [InlineData("[return: Tag] Task<int> Place()", "<int>(PlaceCore(), static (outcome, result) => outcome.Tag(\"result\", result))")]
    [InlineData("[return: Tag] ValueTask<object> Place()", "<object>(PlaceCore(), static (outcome, result) => outcome.Tag(\"result\", result))")]
    [InlineData("[return: Tag] Task<dynamic>? Place()", "<object>(PlaceCore()!, static (outcome, result) => outcome.Tag(\"result\", result))")]
    public void The_result_of_a_task(string declaration, string call) => Assert.Equal(
        Measured([], [$"return call.Complete{call};"]), Body("", declaration, "=> throw new InvalidOperationException();"));

    [Fact]
    public void The_body_of_another_names_of_a_tuple() => Assert.Contains("result.A)", GeneratorHarness.Run("""
        public partial class Desk
        {
            [Traced] [return: Tag("a", "A")] public partial Task<(int A, int B)> Place();
            private Task<(int, int)> PlaceCore() => Task.FromResult((1, 2));
        }
        """).Body("PlaceInstrumented"), StringComparison.Ordinal);

    [Fact]
    public void A_metric_tag_on_whatever_it_stands_on_is_made_room_for() => Assert.Equal(
        """
        Type.Method("Place", "place").Counted(tagged: true).InFlight()
        """,
        GeneratorHarness.Run("""
            public partial class Desk
            {
                [Counted, InFlight] [return: Tag(On = Signals.Metrics)] public partial int Place();
                private int PlaceCore() => 1;
            }
            """).Field("Place"));

    [Fact]
    public void Without_a_metric_tag_no_room_is_made() => Assert.Equal(
        """Type.Method("Place", "place").Traced().Counted().Timed().InFlight()""",
        GeneratorHarness.Run("""
            public partial class Desk
            {
                [Traced, Counted, Timed, InFlight] public partial void Place([Tag] int id, [Tag(On = Signals.Span)] int other);
                private void PlaceCore(int id, int other) { }
            }
            """).Field("Place"));

    [Fact]
    public void In_flight_counts_with_the_tags() => Assert.StartsWith(
        """
        var call = DeskTelemetry.Place.Start();
        call.Tag("id", id, (global::MiniTelemetry.Signals)2);
        call.InFlight();
        try
        """,
        GeneratorHarness.Run("""
            public partial class Desk
            {
                [InFlight] public partial void Place([Tag(On = Signals.Metrics)] int id);
                private void PlaceCore(int id) { }
            }
            """).Body("PlaceInstrumented"),
        StringComparison.Ordinal);

    private static string Body(string member, string declaration, string body)
    {
        var at = declaration.LastIndexOf(']', declaration.IndexOf("Place(", StringComparison.Ordinal)) + 1;
        var (attributes, plain) = (declaration[..at], declaration[at..].Trim());
        var (modifier, signature) = plain.StartsWith("static ", StringComparison.Ordinal) ? ("static ", plain[7..]) : ("", plain);
        var core = System.Text.RegularExpressions.Regex.Replace(signature.Replace("Place(", "PlaceCore(", StringComparison.Ordinal), @"\[Tag[^\]]*\] ", "");
        return GeneratorHarness.Run($$"""
            public class Customer { public string Name => ""; }
            public abstract class Named { public virtual string Name => ""; }
            public partial class Desk : Named
            {
                {{member}}
                [Traced] {{attributes}} public {{modifier}}partial {{signature}};
                private {{modifier}}{{core}} {{body}}
            }
            """).Body("PlaceInstrumented").TrimEnd();
    }

    private static string Measured(string[] tags, string[]? lines = null) => $$"""
        var call = DeskTelemetry.Place.Start();
        {{string.Concat(tags.Select(static tag => tag + "\n"))}}{{Try(lines ?? [$"PlaceCore({(tags.Any(TakesId) ? "id" : "")}); call.Complete();"])}}
        catch (global::System.Exception exception) { call.Fail(exception); throw; }
        """;

    private static bool TakesId(string tag) => tag.Contains(", id)", StringComparison.Ordinal);

    private static string Try(string[] lines)
        => lines.Length == 1 ? $"try {{ {lines[0]} }}" : $"try\n{{\n    {string.Join("\n    ", lines)}\n}}";
}
