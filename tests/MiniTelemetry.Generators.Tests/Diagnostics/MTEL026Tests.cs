using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL026: PrintedRedacted.</summary>
public sealed class MTEL026Tests
{
    [Theory]
    [InlineData("public record Login(string User, [Redacted] string [|Password|]);", "Password", "Login")]
    [InlineData("public record Login(string User, [property: Redacted] string [|Password|]);", "Password", "Login")]
    [InlineData("public sealed record Login { [Redacted] public string [|Password|] => \"\"; }", "Password", "Login")]
    [InlineData("public record struct Login { [Redacted] public string [|Password|]; }", "Password", "Login")]
    [InlineData("public partial record Base([Redacted] string P); public record Login(string P, [Redacted] string [|Pin|]) : Base(P);", "Pin", "Login")]
    [InlineData("public interface I { [Redacted] string P { get; } } public record Login(string [|P|]) : I;", "P", "Login")]
    public void A_member_of_a_record_that_is_not_partial(string source, string member, string record) => Assert.Equal(
        $"'{member}' is redacted, but the record '{record}' prints it in its ToString; declare '{record}' partial",
        AnalyzerHarness.Reports("MTEL026", source));

    [Fact]
    public void Of_a_nested_one_the_type_around_it_is_named() => Assert.Equal(
        "'P' is redacted, but the record 'Login' prints it in its ToString; declare 'Outer' partial",
        AnalyzerHarness.Reports("MTEL026", "public class Outer { public record Login([Redacted] string [|P|]); }"
            .Replace("public record", "public partial record", StringComparison.Ordinal), new TestOptions { AllowsErrors = true }));

    [Fact]
    public void Of_a_type_of_its_file_nothing_can_be_generated() => Assert.Equal(
        "'P' is redacted, but the record 'Login' prints it in its ToString; write PrintMembers by hand",
        AnalyzerHarness.Reports("MTEL026", "file partial record Login([Redacted] string [|P|]);"));

    [Fact]
    public void What_only_the_overriding_member_says_the_base_does_not_know() => Assert.Equal(
        "'P' is redacted, but its base record prints it; put [Redacted] on 'Base.P' too",
        AnalyzerHarness.Reports("MTEL026", """
            public record Base { public virtual string P => ""; }
            public partial record Login : Base { [Redacted] public override string [|P|] => ""; }
            """));

    [Theory]
    [InlineData("public partial record Login([Redacted] string P);")]
    [InlineData("public record Login(string P);")]
    [InlineData("public record Login([Redacted] string P) { public override string ToString() => \"\"; }")]
    [InlineData("public record Login([Redacted] string P) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }")]
    [InlineData("public class Login { [Redacted] public string P => \"\"; }")]
    [InlineData("public record Login { [Redacted] private string P => \"\"; [Redacted] internal string Q => P; }")]
    [InlineData("public partial record Base { [Redacted] public virtual string P => \"\"; } public record Login : Base { public override string P => \"\"; }")]
    public void None_where_nothing_is_printed(string source) => AnalyzerHarness.ReportsNothing(source);
}
