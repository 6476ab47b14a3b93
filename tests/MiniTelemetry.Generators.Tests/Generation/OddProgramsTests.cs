using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>What is right compiles without a warning, and no rule speaks of it, however odd it is.</summary>
public sealed class OddProgramsTests
{
    public static TheoryData<string> Names => [.. OddPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_program(string name)
    {
        var source = OddPrograms.All[name];
        AnalyzerHarness.ReportsNothing(source);
        Assert.NotEmpty(GeneratorHarness.Run(source).Files);
    }

    [Theory]
    [InlineData("public unsafe partial class Desk", "public partial class Desk")]
    [InlineData("public static partial class Desk", "partial class Desk")]
    [InlineData("public sealed partial record Desk(int Id)", "partial record Desk")]
    [InlineData("public readonly ref partial struct Desk", "readonly ref partial struct Desk")]
    [InlineData("internal abstract partial class Desk<T> where T : class", "unsafe partial class Desk<T>")]
    [InlineData("public partial interface Desk<in T>", "public partial interface Desk<in T> where T : class")]
    public void A_type_in_two_files(string first, string second)
    {
        string[] sources =
        [
            $$"""namespace Shop; {{first}} { [Traced] public static partial int Place(int id); }""",
            $$"""namespace Shop { {{second}} { private static int PlaceCore(int id) => id; [Traced] public static partial void Open(); static void OpenCore() { } } }""",
        ];
        Assert.Single(GeneratorHarness.Run(sources).Files);
        Assert.Empty(AnalyzerHarness.Analyze(sources));
    }

    [Fact]
    public void Top_level_statements() => Assert.Equal(["Program.g.cs"], GeneratorHarness.Run(
        """
        Console.WriteLine(Greet("you"));
        await LaterAsync();
        partial class Program
        {
            [Traced] private static partial string Greet([Tag] string who);
            private static string GreetCore(string who) => $"Hello {who}";
            [Traced] private static partial Task LaterAsync();
            private static async Task LaterAsyncCore() => await Task.Yield();
        }
        """,
        new TestOptions { Kind = OutputKind.ConsoleApplication }).Files);

    [Fact]
    public void Aliases_of_all_files()
    {
        var trees = new[]
        {
            "global using Generic = System.Collections.Generic; global using Exception = System.Int32; global using DeskTelemetry = System.Int64;",
            """
            using MiniTelemetry;
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial Generic.List<Exception> Place(DeskTelemetry id);
                private Generic.List<Exception> PlaceCore(DeskTelemetry id) => new();
            }
            """,
        }.Select(static (text, index) => TestOptions.ParseAsIs(text, $"File{index}.cs", LanguageVersion.CSharp14));
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(new TestOptions()), new TestOptions().CompileTrees(trees));
        Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Great_numbers()
    {
        var parameters = string.Join(", ", Enumerable.Range(0, 500).Select(static index => $"[Tag] int p{index}"));
        var nested = string.Concat(Enumerable.Range(0, 50).Select(static index => $"public partial class T{index}<A{index}> {{ "));
        var name = new string('A', 400);
        AnalyzerHarness.ReportsNothing($$"""
            namespace {{name}};
            public partial class {{name}}
            {
                [Traced] public partial int Many({{parameters}});
                private int ManyCore({{parameters.Replace("[Tag] ", "", StringComparison.Ordinal)}}) => p499;
                [Traced] public partial int {{name}}b(int {{name}}_);
                private int {{name}}bCore(int {{name}}_) => 1;
            }
            {{nested}} [Traced] public partial void Deep(); private void DeepCore() { } {{new string('}', 50)}}
            """);
    }
}
