using MiniTelemetry.Generators.Tests.Support;
using static MiniTelemetry.Generators.Tests.Support.DarkCode;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL100: DarkMethod. What is left out, and what only looks like it.</summary>
public sealed class MTEL100ExclusionTests
{
    [Theory]
    [InlineData("public int Size { get { var one = Clock.Now(); return one; } }")]
    [InlineData("public int this[int id] { get { return Clock.Now(); } set { _left = 1; _left = 2; } }")]
    [InlineData("public event Action Opened { add { _left = Clock.Now(); } remove { _left = Clock.Now(); } }")]
    [InlineData("public static Desk operator +(Desk a, Desk b) { Clock.Now(); return a; }")]
    [InlineData("public static implicit operator int(Desk a) => Clock.Now();")]
    [InlineData("public Desk() { _left = Clock.Now(); }")]
    [InlineData("static Desk() { Clock.Now(); Clock.Now(); }")]
    [InlineData("~Desk() { Clock.Now(); Clock.Now(); }")]
    [InlineData("public void Dispose() => _gateway.Note();")]
    [InlineData("protected virtual void Dispose(bool disposing) { _gateway.Note(); _left = 1; }")]
    [InlineData("public async ValueTask DisposeAsync() => await _gateway.ChargeAsync(1);")]
    [InlineData("public override string ToString() { _gateway.Note(); return \"\"; }")]
    [InlineData("public override bool Equals(object? other) { _gateway.Note(); return false; } public override int GetHashCode() => Clock.Now();")]
    [InlineData("public int CompareTo(Desk? other) => Clock.Now();")]
    [InlineData("public IEnumerator<int> GetEnumerator() { yield return Clock.Now(); }")]
    [InlineData("public void Deconstruct(out int a, out int b) { a = 1; b = 2; }")]
    [InlineData("public static void Main() { Clock.Now(); Clock.Now(); }")]
    [InlineData("public static async Task<int> Main(string[] arguments) { await Task.Yield(); return 1; }")]
    [InlineData("[System.Runtime.CompilerServices.ModuleInitializer] public static void Start() => Clock.Now();")]
    [InlineData("public static extern int Place();")]
    [InlineData("public async void Place() => await Task.Yield();")]
    [InlineData("public void Place(__arglist) { Clock.Now(); Clock.Now(); }")]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"x\", \"1\")] public int Place() => Clock.Now();")]
    public void What_is_no_method_to_instrument(string member)
        => ReportsNothing($"public class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("public interface IDesk { int Place(); }")]
    [InlineData("public abstract class Desk { public abstract int Place(); }")]
    [InlineData("public record Desk(int Id);")]
    [InlineData("public partial class Desk { partial void OnOpened(); partial void OnOpened() { Clock.Now(); Clock.Now(); } }")]
    [InlineData("public partial class Desk { public partial int Place(); public partial int Place() { Clock.Now(); return 1; } }")]
    [InlineData("public delegate int Desk(int id);")]
    public void What_has_no_body_of_its_own(string type) => ReportsNothing(type);

    [Theory]
    [InlineData("[Traced] public partial int Place(); int PlaceCore() => Clock.Now();")]
    [InlineData("[Counted] public partial int Place(); public int PlaceCore() => Clock.Now();")]
    [InlineData("[Timed] public partial Task PlaceAsync(); public virtual async Task PlaceCoreAsync() => await Task.Yield();")]
    [InlineData("[InFlight(Body = \"Run\")] public partial int Place(); public int Run() => Clock.Now();")]
    [InlineData("[Enrich] public partial int Place([Tag] int id); public int PlaceCore(int id) => Clock.Now();")]
    [InlineData("public int Place() { using var activity = s_source.StartActivity(\"Place\"); return Clock.Now(); }")]
    [InlineData("public int Place() { using (s_source.StartActivity(\"Place\")) { return Clock.Now(); } }")]
    [InlineData("public int Place() { var source = s_source; using var activity = source?.StartActivity(); return Clock.Now(); }")]
    [InlineData("public int Place() { using var activity = StartSpan(); return Clock.Now(); } static System.Diagnostics.Activity? StartSpan() => s_source.StartActivity(\"Place\");")]
    [InlineData("public int Place() { var activity = new System.Diagnostics.Activity(\"Place\"); activity.Start(); return Clock.Now(); }")]
    [InlineData("public int Place(OpenTelemetry.Trace.Tracer tracer) { using var span = tracer.StartActiveSpan(\"Place\"); return Clock.Now(); }")]
    [InlineData("[Uninstrumented(\"called by all\")] public int Place() => Clock.Now();")]
    [InlineData("public int Place(int id) => Place(id, Clock.Now()); [Uninstrumented(\"\")] public int Place(int id, int other) => Clock.Now();")]
    [InlineData("public int Place(int id) { return Place(id, 1); } [Uninstrumented(\"\")] public int Place(int id, int other) => Clock.Now();")]
    [InlineData("public async Task Place(int id) => await Place(id, 1).ConfigureAwait(false); [Uninstrumented(\"\")] public Task Place(int id, int other) => Task.Delay(1);")]
    [InlineData("public void Place(string id) { Place(id, 1); } [Uninstrumented(\"\")] public void Place(string id, int other) { Clock.Now(); }")]
    [InlineData("public int Place(string id) { ArgumentNullException.ThrowIfNull(id); return Place(id, Clock.Now()); } [Uninstrumented(\"\")] public int Place(string id, int other) => Clock.Now();")]
    [InlineData("public ref int Place() => ref Place(1); [Uninstrumented(\"\")] public ref int Place(int id) { _left = id; return ref _left; }")]
    public void What_is_lit_or_dark_on_purpose(string member) => ReportsNothing($"public partial class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("public int [|Place|](int id) { _left = id; return Place(id, 1); } [Uninstrumented(\"\")] public int Place(int id, int other) => Clock.Now();")]
    [InlineData("public int [|Place|](int id) => Clock.Now() + Place(id - 1);")]
    [InlineData("public int [|Place|](int id) => Place(id, 1) + Clock.Now(); [Uninstrumented(\"\")] public int Place(int id, int other) => Clock.Now();")]
    [InlineData("public int [|Place|](IGateway other) { System.Diagnostics.Activity.Current?.SetTag(\"a\", 1); return Clock.Now(); }")]
    [InlineData("public int [|Place|](Basis other) { StartEngine(); return Clock.Now(); } void StartEngine() { }")]
    public void What_is_neither(string member) => Reports($"public partial class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("[Uninstrumented(\"old\")] public class Desk { public int Place() => Clock.Now(); }")]
    [InlineData("[Uninstrumented(\"old\")] public class Desk { public class Inner { public int Place() => Clock.Now(); } }")]
    [InlineData("[Uninstrumented(\"old\")] public interface IDesk { int Place() => Clock.Now(); }")]
    public void A_type_that_is_dark_on_purpose(string type) => ReportsNothing(type);

    [Fact]
    public void An_assembly_that_is_dark_on_purpose()
        => AnalyzerHarness.ReportsNothing(
            "[assembly: Uninstrumented(\"a tool\")] public class Desk { public int Place() { var a = 1; return a; } }", about: "MTEL100");

    [Theory]
    [InlineData("[Traced, Timed]", "the attributes of its type reach partial methods only: make it partial and move its body to 'PlaceCore', or say why not with [Uninstrumented]")]
    [InlineData("[Traced]", "add [Timed], or say why not with [Uninstrumented]")]
    public void The_attributes_of_the_type_reach_partial_methods_only(string attributes, string advice) => Assert.Equal(
        $"'Desk.Place' is not instrumented; {advice}",
        Reports($"{attributes} public partial class Desk {{ public partial int Size(); int SizeCore() => 1; public int [|Place|]() => Clock.Now(); }}"));

    [Theory]
    [InlineData("public static Microsoft.Extensions.DependencyInjection.IServiceCollection AddShop(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Clock.Now(); return services; }")]
    [InlineData("public static void AddShop(this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Clock.Now(); Clock.Now(); }")]
    [InlineData("public static Microsoft.AspNetCore.Builder.IApplicationBuilder UseShop(this Microsoft.AspNetCore.Builder.IApplicationBuilder app) { Clock.Now(); return app; }")]
    [InlineData("public static OpenTelemetry.Trace.TracerProviderBuilder AddShop(this OpenTelemetry.Trace.TracerProviderBuilder builder) { Clock.Now(); return builder; }")]
    [InlineData("public static T AddShop<T>(this T builder) where T : Microsoft.AspNetCore.Builder.IApplicationBuilder { Clock.Now(); return builder; }")]
    [InlineData("public static T AddShop<T>(this T builder) where T : OpenTelemetry.Trace.PipelineBuilderBase { Clock.Now(); return builder; }")]
    [InlineData("public static void MapShop(this Microsoft.AspNetCore.Builder.WebApplication app) { Clock.Now(); Clock.Now(); }")]
    [InlineData("public static void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Clock.Now(); Clock.Now(); }")]
    [InlineData("extension(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { public Microsoft.Extensions.DependencyInjection.IServiceCollection AddShop() { Clock.Now(); return services; } }")]
    public void Registration(string member) => ReportsNothing($"public static class Desk {{ {member} }}");

    [Theory]
    [InlineData("public static System.Text.StringBuilder [|AddShop|](this System.Text.StringBuilder text) { Clock.Now(); return text; }")]
    [InlineData("public static string [|Shorten|](this string text) { Clock.Now(); return text; }")]
    [InlineData("public static int [|Count|](this Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Clock.Now(); return 1; }")]
    [InlineData("public static void [|Fill|](Microsoft.AspNetCore.Builder.IApplicationBuilder builder) { Clock.Now(); Clock.Now(); }")]
    public void No_registration(string member) => Reports($"public static class Desk {{ {member} }}");

    [Theory]
    [InlineData("public interface IRuleBuilder { } public interface IRuleOptions : IRuleBuilder { } public static class Rules { public static IRuleOptions NotEmpty(this IRuleBuilder rule) { Clock.Now(); return (IRuleOptions)rule; } }")]
    [InlineData("public class QueryBuilder { int _top; public QueryBuilder Top(int top) { _top = top + Clock.Now(); return new QueryBuilder(); } }")]
    [InlineData("public class BusConfigurator { public void Run() => Clock.Now(); } public static class Buses { public static void UseShop(this BusConfigurator bus) { Clock.Now(); Clock.Now(); } }", "BusConfigurator.Run")]
    [InlineData("public class SinkConfiguration { public DeskConfiguration File(string path) { Clock.Now(); return new(); } } public class DeskConfiguration { }")]
    [InlineData("public class Map { int _index; public Map Index(int index) { if (index < 0) throw new ArgumentException(nameof(index)); _index = index; return this; } }")]
    [InlineData("public class Map { public int Index { get; set; } } public static class Maps { public static T At<T>(this T map, int index) where T : Map { map.Index = index; return map; } }")]
    public void Steps_of_what_is_put_together(string types, string? reported = null)
        => Assert.Equal(reported is null ? [] : [reported], DarkCode.Analyze(types, "").Select(static diagnostic => diagnostic.GetMessage(null).Split('\'')[1]));

    [Theory]
    [InlineData("public class QueryBuilder { public int [|Count|]() { Clock.Now(); return 1; } }")]
    [InlineData("public class QueryBuilder { public void [|Run|]() { Clock.Now(); Clock.Now(); } }")]
    [InlineData("public class QueryBuilder { public async Task<QueryBuilder> [|LoadAsync|]() { await Task.Yield(); return this; } }")]
    [InlineData("public class QueryBuilder { public static QueryBuilder [|Load|]() { Clock.Now(); return new(); } }")]
    [InlineData("public class Report { public Report [|Load|]() { Fill(); return this; } void Fill() => Clock.Now(); }")]
    [InlineData("public class Report { public Report [|Load|]() { Clock.Now(); return this; } }")]
    [InlineData("public class Report { int _rows; public Report [|Next|](bool last) { _rows++; if (last) return this; return new Report(); } }")]
    [InlineData("public static class Reports { public static string [|Trimmed|](this string text, string other) { text += other; return other; } }")]
    public void No_steps(string type) => Reports(type);

    [Fact]
    public void A_step_where_every_method_is_asked_for() => Assert.True(DarkCode.IsReported(
        "public class Map { int _index; public Map Index(int index) { _index = index; return this; } }", "minitelemetry.minimum_statements = 0"));

    [Theory]
    [InlineData("Xunit.Fact")]
    [InlineData("NUnit.Framework.Test")]
    [InlineData("Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod")]
    [InlineData("BenchmarkDotNet.Attributes.Benchmark")]
    [InlineData("Own")]
    public void A_test_method(string attribute) => ReportsNothing(
        $"class OwnAttribute : Xunit.FactAttribute {{ }} public class Desk {{ [{attribute}] public void Place() {{ Clock.Now(); Clock.Now(); }} }}");

    [Theory]
    [InlineData("true", null, false)]
    [InlineData(null, "xunit.core", false)]
    [InlineData(null, "nunit.framework", false)]
    [InlineData(null, "MSTest.TestFramework", false)]
    [InlineData("false", "xunit.core", true)]
    [InlineData("", "xunit.core", false)]
    [InlineData("false", null, true)]
    [InlineData(null, "Shop.Other", true)]
    public void A_test_project(string? property, string? reference, bool isReported)
    {
        var options = new TestOptions();
        if (property is not null)
            options = options with { Properties = options.Properties.Add("build_property.IsTestProject", property) };
        if (reference is not null)
            options = options with { MoreReferences = [new TestOptions { AssemblyName = reference }.Compile("").ToMetadataReference()] };

        var found = AnalyzerHarness.Analyze(["public class Desk { public int Place() { var a = 1; return a; } }"], options, "MTEL100");
        Assert.Equal(isReported, found.Count == 1);
    }

    [Fact]
    public void A_language_for_which_nothing_can_be_written() => AnalyzerHarness.ReportsNothing(
        "public class Desk { public int Place() { var a = 1; return a; } }",
        new TestOptions { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10 },
        about: "MTEL100");

    [Theory]
    [InlineData("Desk.cs", "", "", true)]
    [InlineData("Desk.g.cs", "", "", false)]
    [InlineData("Desk.g.i.cs", "", "", false)]
    [InlineData("Desk.Designer.cs", "", "", false)]
    [InlineData("Desk.cs", "// <auto-generated/>\n", "", false)]
    [InlineData("Desk.cs", "", "generated_code = true", false)]
    public void What_a_tool_has_written(string file, string head, string setting, bool isReported)
    {
        var options = new TestOptions { EditorConfig = $"[*.cs]\n{setting}\n" };
        var compilation = options.CompileTrees(
            [TestOptions.ParseAsIs(head + "public class Desk { public int Place() { var a = 1; return a; } }", file, options.Language)]);
        compilation = compilation.WithOptions(
            compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfigOptions(options.EditorConfig)));

        Assert.Equal(isReported, AnalyzerHarness.Analyze(compilation, options, "MTEL100").Any());
    }
}
