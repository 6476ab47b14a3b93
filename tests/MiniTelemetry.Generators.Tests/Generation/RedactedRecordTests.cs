using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>What a partial record with redacted members prints: what the compiler would, but for them.</summary>
public sealed class RedactedRecordTests
{
    private static readonly TestOptions Options = new();

    public static TheoryData<string> Names => [.. RecordShapes.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_prints_what_the_compiler_would_but_for_the_redacted_values(string name)
    {
        var shape = RecordShapes.All[name];
        var bare = Print(Options.Compile(RecordShapes.Bare(shape)));
        var run = GeneratorHarness.Run(RecordShapes.Redacted(shape), Options);
        var redacted = Print(run.Output);

        Assert.NotEmpty(run.Records.GeneratedSources);
        var expected = name == "a field behind a property" ? bare.Replace("plain", "[redacted]", StringComparison.Ordinal) : Regex.Replace(bare, @"SECRET\d", "[redacted]");
        Assert.Equal(expected, redacted);
        Assert.Contains("[redacted]", redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record() => Snapshot.Verify(GeneratorHarness.Run("""
        namespace Shop;
        public partial record Login(string User, [Redacted] string Password, int Tries);
        """, Options).Text);

    [Fact]
    public void A_derived_record() => Snapshot.Verify(GeneratorHarness.Run("""
        public static partial class Outer
        {
            public record Base(string User);
            internal sealed partial record Login<T>(string User, T Value, [property: Redacted] T Secret) : Base(User) where T : struct;
        }
        """, Options).Text);

    [Theory]
    [InlineData("public partial record Login(string User, string Password);")]
    [InlineData("public record Login(string User, [Redacted] string Password);")]
    [InlineData("public partial class Login { [Redacted] public string Password = \"\"; }")]
    [InlineData("public partial record Login { [Redacted] private string _password = \"\"; public int Length => _password.Length; }")]
    [InlineData("public partial record Login { [Redacted] internal string Password => \"\"; [Redacted] public static string Shared => \"\"; }")]
    [InlineData("public partial record Login([Redacted] string Password) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }")]
    [InlineData("public partial record Login { [System.ComponentModel.Description] public string Password => \"\"; }")]
    [InlineData("file partial record Login([Redacted] string Password);")]
    [InlineData("public class Outer { public partial record Login([Redacted] string Password); }")]
    public void Nothing_is_written_for(string source)
        => Assert.Empty(GeneratorHarness.Run(source, Options with { AllowsErrors = source.Contains("class Outer", StringComparison.Ordinal) }).Files);

    [Fact]
    public void Files_whose_names_differ_in_case_alone_are_kept_apart() => Assert.Equal(
        ["Login.Redacted.g.cs", "LOGIN-2.Redacted.g.cs", "Login`1.Redacted.g.cs"],
        GeneratorHarness.Run(
            """
            public partial record Login([Redacted] string P);
            public partial record LOGIN([Redacted] string P);
            public partial record Login<T>([Redacted] T P);
            """,
            Options).Files);

    [Fact]
    public void A_record_in_several_files_is_written_once() => Assert.Single(GeneratorHarness.Run(
        ["public partial record Login { [Redacted] public int A => 1; }", "public partial record Login { [Redacted] public int B => 1; }"], Options).Files);

    [Fact]
    public void An_alias_of_the_attribute_is_seen() => Assert.Single(GeneratorHarness.Run(
        "using Hidden = MiniTelemetry.RedactedAttribute; public partial record Login([Hidden] string P);", Options).Files);

    [Theory]
    [InlineData("class Unrelated { }", "Login(int A, [Redacted] string B)", "kept")]
    [InlineData("", "Login(int A, [Redacted] string B) { public void M() { } }", "kept")]
    [InlineData("", "Login(int A, [Redacted] string B, int C)", "Modified")]
    [InlineData("", "Login([Redacted] int A, [Redacted] string B)", "Modified")]
    [InlineData("", "Login(int A, string B)", "Removed")]
    public void An_edit_costs_no_more_than(string more, string record, string reason)
    {
        var before = GeneratorHarness.Run(GeneratorHarness.CreateDriver(Options), Options.Compile("public partial record Login(int A, [Redacted] string B);", ""));
        var after = GeneratorHarness.Run(before.Driver, Options.Compile($"public partial record {record}{(record.EndsWith('}') ? "" : ";")}", more));
        Assert.Equal(
            [reason],
            CachingAssertions.Reasons(after.Records, TrackingNames.RedactedRecordFiles)
                .Select(static why => why is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged ? "kept" : why.ToString()));
    }

    private static string Print(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        var program = Assembly.Load(image.ToArray()).GetTypes().Single(static type => type.Name == "Program");
        return program.GetMethod("Make")!.Invoke(null, null)!.ToString()!;
    }
}
