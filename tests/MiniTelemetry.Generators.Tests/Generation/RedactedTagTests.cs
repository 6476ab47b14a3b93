using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary><c>[Redacted]</c> on what is tagged: the value is never read, and the tag is a constant.</summary>
public sealed class RedactedTagTests
{
    private const string Types = """
        public interface IPerson { [Redacted] string Email { get; } string Name { get; } }
        public class Person : IPerson
        {
            public string Email { get; set; } = ""; string IPerson.Name => ""; public string Name => "";
            [Redacted] public virtual string Phone => ""; [Redacted] public int Age; [field: Redacted] public string Town { get; set; } = "";
            public Card Card => new("", 1); public string Free => "";
        }
        public class Child : Person { public override string Phone => ""; }
        public class Base { public string Email => ""; }
        public class Derived : Base, IPerson { public string Name => ""; }
        public record Card([Redacted] string Number, [property: Redacted] int Pin) { public int Year => 1; }
        """;

    [Theory]
    [InlineData("[Tag, Redacted] string password", "password")]
    [InlineData("[Tag(\"password\", \"Length\")] [Redacted] string? password", "password")]
    [InlineData("[Tag(\"password\", On = Signals.Metrics | Signals.Span), Redacted] string password", "password", ", (global::MiniTelemetry.Signals)3")]
    [InlineData("[Tag(\"x\", \"Email\")] IPerson p", "x")]
    [InlineData("[Tag(\"x\", \"Email\")] Person p", "x")]
    [InlineData("[Tag(\"x\", \"Email.Length\")] Person? p", "x")]
    [InlineData("[Tag(\"x\", \"Phone\")] Child p", "x")]
    [InlineData("[Tag(\"x\", \"Age\")] Child p", "x")]
    [InlineData("[Tag(\"x\", \"Town\")] Child p", "x")]
    [InlineData("[Tag(\"x\", \"Card.Number\")] Person p", "x")]
    [InlineData("[Tag(\"x\", \"Card.Pin\")] Person p", "x")]
    [InlineData("[Tag(\"x\", \"Email\")] Derived p", "x")]
    [InlineData("[Tag(\"x\"), Redacted] in int p", "x")]
    public void A_parameter(string parameter, string key, string signals = "")
    {
        var run = GeneratorHarness.Run(Source($"[Traced, Counted] public partial void Place({parameter});", $"private void PlaceCore({Bare(parameter)}) {{ }}"));
        Assert.Contains($"call.Tag(\"{key}\", \"[redacted]\"{signals});", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("static p", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Tag(\"x\", \"Free\")] Person p")]
    [InlineData("[Tag(\"x\", \"Card.Year\")] Person p")]
    [InlineData("[Tag(\"x\", \"Name\")] IPerson p")]
    [InlineData("[Tag(\"x\", \"Email\")] Base p")]
    [InlineData("[Tag(\"x\")] int p")]
    public void What_is_not_is_read(string parameter)
    {
        var run = GeneratorHarness.Run(Source($"[Traced] public partial void Place({parameter});", $"private void PlaceCore({Bare(parameter)}) {{ }}"));
        Assert.DoesNotContain("[redacted]", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Tag, Redacted] string Secret => \"\";")]
    [InlineData("[Tag, Redacted] readonly string _secret = \"\"; public string Use() => _secret;")]
    [InlineData("[Tag, Redacted] static string Secret => \"\";")]
    [InlineData("[Tag, Redacted] static string s_secret = \"\"; public string Use() => s_secret;")]
    [InlineData("[Tag, Redacted] const string Secret = \"\";")]
    [InlineData("[Tag] [field: Redacted] string Secret { get; } = \"\";")]
    [InlineData("[Tag(\"x\", \"Email\")] Person Owner => new();")]
    public void A_member_of_the_type(string member)
    {
        var run = GeneratorHarness.Run(Source($"{member} [Traced] public partial void Place();", "private void PlaceCore() { }"));
        Assert.Contains(", \"[redacted]\");", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("static self", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ecret,", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_and_an_out_parameter()
    {
        var run = GeneratorHarness.Run(Source(
            "[Traced] [return: Tag, Redacted] public partial string Place([Tag, Redacted] out int pin);",
            "private string PlaceCore(out int pin) { pin = 1; return \"\"; }"));
        Assert.Contains("outcome.Tag(\"result\", \"[redacted]\")", run.Text, StringComparison.Ordinal);
        Assert.Contains("call.Tag(\"pin\", \"[redacted]\");", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_the_result()
        => Assert.Contains(
            "outcome.Tag(\"x\", \"[redacted]\")",
            GeneratorHarness.Run(Source("[Traced] [return: Tag(\"x\", \"Email\")] public partial Task<Person> PlaceAsync();", "private Task<Person> PlaceAsyncCore() => null!;")).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_tag_that_samplers_see()
        => Assert.Contains(
            ".StartTags().Tag(\"pin\", \"[redacted]\")",
            GeneratorHarness.Run(Source("[Traced] public partial void Place([Tag(AtStart = true), Redacted] int pin);", "private void PlaceCore(int pin) { }")).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("public interface IDesk { void Place([Redacted] string pin); } public partial class Desk : IDesk {", "")]
    [InlineData("public class Counter { public virtual void Place([Redacted] string pin) { } } public partial class Desk : Counter {", "override ")]
    [InlineData("public partial class Desk {", "")]
    public void What_the_contract_or_the_body_says_counts(string head, string modifier)
    {
        var ofBody = head == "public partial class Desk {" ? "[Redacted] " : "";
        var run = GeneratorHarness.Run($$"""
            {{head}}
                [Traced] public {{modifier}}partial void Place([Tag] string pin);
                private void PlaceCore({{ofBody}}string pin) { }
            }
            """);
        Assert.Contains("call.Tag(\"pin\", \"[redacted]\");", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_decided_by_what_is_redacted_and_its_type_is_not_read()
    {
        var run = GeneratorHarness.Run(Source(
            "[Traced] [Outcome(FailWhen = \"Failed\", ErrorTypeFrom = \"Code\")] public partial Reply Place();",
            "private Reply PlaceCore() => new();",
            "public class Reply { [Redacted] public bool Failed => true; [Redacted] public string Code => \"\"; }"));
        Assert.Contains("outcome.FailWhen(result, static result => result?.Failed, static _ => \"[redacted]\")", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_type_of_a_redacted_result_is_not_read()
    {
        var run = GeneratorHarness.Run(Source(
            "[Traced] [return: Redacted] [Outcome(FailWhen = \"Failed\", ErrorTypeFrom = \"Code\")] public partial Reply Place();",
            "private Reply PlaceCore() => new();",
            "public class Reply { public bool Failed => true; public string Code => \"\"; }"));
        Assert.Contains("static _ => \"[redacted]\"", run.Text, StringComparison.Ordinal);
    }

    private static string Source(string declaration, string body, string types = "") => $$"""
        {{Types}}
        {{types}}
        public partial class Desk
        {
            {{declaration}}
            {{body}}
        }
        """;

    private static string Bare(string parameter)
        => parameter[(parameter.LastIndexOf("] ", StringComparison.Ordinal) + 2)..];
}
