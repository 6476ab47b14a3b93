using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL101: NeverStarted.</summary>
public sealed class MTEL101Tests
{
    private const string Work = "[Traced] public static partial void Place(); static void PlaceCore() { }";

    private static readonly MetadataReference[] Packages =
    [
        .. new[] { "OpenTelemetry*.dll", "Microsoft.Extensions.DependencyInjection.Abstractions.dll" }
            .SelectMany(static pattern => Directory.EnumerateFiles(AppContext.BaseDirectory, pattern))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly TestOptions Program = new() { Kind = OutputKind.ConsoleApplication, MoreReferences = [.. Packages] };

    [Fact]
    public void A_program_that_never_starts() => Assert.Equal(
        "'Desk.Place' is instrumented, but nothing in this program listens to 'Shop', so nothing of it is ever seen; call Telemetry.Start or "
            + "AddMiniTelemetry, or add the source where OpenTelemetry is set up",
        AnalyzerHarness.Reports(
            "MTEL101",
            "public partial class Desk { public static void Main() => Place(); [Traced] public static partial void [|Place|](); static void PlaceCore() { } }",
            Program));

    [Theory]
    [InlineData("", 1)]
    [InlineData("Start();", 1)]
    [InlineData("new System.Diagnostics.Stopwatch().Start();", 1)]
    [InlineData("new List<int>().Add(1);", 1)]
    [InlineData("using var telemetry = Telemetry.Start(\"shop\");", 0)]
    [InlineData("using var telemetry = MiniTelemetry.Telemetry.Start(\"shop\", \"1.0.0\");", 0)]
    [InlineData("using var telemetry = Telemetry.Start(new TelemetryOptions());", 0)]
    [InlineData("new ServiceCollection().AddMiniTelemetry(\"shop\");", 0)]
    [InlineData("((IServiceCollection?)null)?.AddMiniTelemetry(\"shop\");", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddStdoutExporter();", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"Shop\");", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"other\", \"shop\");", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"S*\");", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"Sho?\");", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"*\");", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(Name());", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(new[] { \"Shop\" });", 0)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(nameof(Desk));", 1)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"Sh\");", 1)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"Shop*.More\");", 1)]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource();", 1)]
    [InlineData("Sdk.CreateMeterProviderBuilder().AddMeter(\"Shop\");", 0)]
    [InlineData("Sdk.CreateMeterProviderBuilder().AddMeter(\"System.Net.Http\");", 1)]
    [InlineData("System.Diagnostics.ActivitySource.AddActivityListener(new());", 0)]
    [InlineData("new System.Diagnostics.Metrics.MeterListener().Start();", 0)]
    public void What_starts_it(string statements, int reported) => Assert.Equal(
        reported,
        Count($"public partial class Desk {{ public static void Main() {{ {statements} Place(); }} {Work} static string Name() => \"\"; static void Start() {{ }} }}"));

    [Theory]
    [InlineData("[Traced] public static partial void Place(); static void PlaceCore() { }", 1)]
    [InlineData("[Timed] public static partial void Place(); static void PlaceCore() { }", 1)]
    [InlineData("[Counted] public static partial void Place(); static void PlaceCore() { }", 1)]
    [InlineData("[Enrich, Tag(\"a\", Value = 1)] public static partial void Place(); static void PlaceCore() { }", 0)]
    [InlineData("static void Place() { }", 0)]
    public void What_would_be_lost(string members, int reported)
        => Assert.Equal(reported, Count($"public partial class Desk {{ public static void Main() => Place(); {members} }}"));

    [Fact]
    public void It_is_told_once_at_the_first() => Assert.Equal(
        ["Desk.First"],
        Analyze("""
            public partial class Desk
            {
                public static void Main() { }
                [Traced] public static partial void First(); static void FirstCore() { }
                [Traced] public static partial void Second(); static void SecondCore() { }
            }
            """).Select(static diagnostic => diagnostic.GetMessage(null).Split('\'')[1]));

    [Fact]
    public void A_scope_that_nobody_listens_to() => Assert.Equal(
        "Bank",
        Assert.Single(Analyze($$"""
            public partial class Desk { public static void Main() => Sdk.CreateTracerProviderBuilder().AddSource("Shop"); {{Work}} }
            [TelemetryScope("Bank")] public partial class Till { {{Work}} }
            """)).GetMessage(null).Split('\'')[3]);

    [Fact]
    public void A_scope_that_the_assembly_names() => Assert.Equal(
        0, Count($$"""
            [assembly: TelemetryScope("Bank")]
            public partial class Desk { public static void Main() => Sdk.CreateTracerProviderBuilder().AddSource("Bank"); {{Work}} }
            """));

    [Theory]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, 0)]
    [InlineData(OutputKind.WindowsApplication, 1)]
    public void Libraries_are_started_by_others(OutputKind kind, int reported)
        => Assert.Equal(reported, Count($"public partial class Desk {{ public static void Main() {{ }} {Work} }}", Program with { Kind = kind }));

    [Fact]
    public void Top_level_statements() => Assert.Equal(
        0, Count($"using var telemetry = Telemetry.Start(\"shop\"); Desk.Place(); public partial class Desk {{ {Work} }}"));

    [Fact]
    public void A_test_project_listens_by_itself() => Assert.Equal(0, Count(
        $"public partial class Desk {{ public static void Main() {{ }} {Work} }}",
        Program with { Properties = Program.Properties.Add("build_property.IsTestProject", "true") }));

    [Theory]
    [InlineData("Setup.Telemetry.AddTelemetry();", true, 0)]
    [InlineData("Setup.Defaults.AddDefaults(new ServiceCollection());", true, 0)]
    [InlineData("new ServiceCollection().AddDefaults();", true, 0)]
    [InlineData("Setup.Observability.Begin();", true, 0)]
    [InlineData("Setup.Defaults.AddUp(1, 2);", true, 1)]
    [InlineData("new ServiceCollection().AddDefaults();", false, 1)]
    public void Another_project_may_start_it(string statement, bool knowsTelemetry, int reported)
    {
        var use = knowsTelemetry ? "static readonly Type s_type = typeof(TracedAttribute);" : "";
        var setup = new TestOptions { AssemblyName = "Setup", MoreReferences = [.. Packages] }.Compile($$"""
            using Microsoft.Extensions.DependencyInjection;
            namespace Setup
            {
                public static class Telemetry { public static void AddTelemetry() { } {{use}} }
                public static class Observability { public static void Begin() { } }
                public static class Defaults
                {
                    public static IServiceCollection AddDefaults(this IServiceCollection services) => services;
                    public static int AddUp(int left, int right) => left + right;
                }
            }
            """);
        using var image = new MemoryStream();
        Assert.True(setup.Emit(image).Success);

        var options = Program with { MoreReferences = [.. Packages, MetadataReference.CreateFromImage(image.ToArray())] };
        Assert.Equal(reported, Count($"using Setup; public partial class Desk {{ public static void Main() {{ {statement} }} {Work} }}", options));
    }

    [Fact]
    public void A_pragma_silences_it()
        => Assert.Equal(0, Count($"#pragma warning disable MTEL101\npublic partial class Desk {{ public static void Main() {{ }} {Work} }}"));

    private static int Count(string source, TestOptions? options = null) => Analyze(source, options).Count;

    private static List<Diagnostic> Analyze(string source, TestOptions? options = null) => AnalyzerHarness.Analyze(
        ["using Microsoft.Extensions.DependencyInjection; using OpenTelemetry; using OpenTelemetry.Trace; using OpenTelemetry.Metrics;\n" + source],
        options ?? Program,
        "MTEL101");
}
