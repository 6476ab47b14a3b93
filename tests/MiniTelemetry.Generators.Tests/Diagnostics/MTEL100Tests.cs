using System.Globalization;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL100: DarkMethod.</summary>
public sealed class MTEL100Tests
{
    // What the members of the tests call: another type, a log, and a log of the user's own.
    private const string Others = """

        public interface IGateway { Task ChargeAsync(int id); void Note(); int Next { get; } event Action Changed; }
        [Uninstrumented("")] public static class Clock { public static int Now() => 1; }
        [Uninstrumented("")] public class Basis { public virtual void Run(int id) { } protected int Step() => 1; public static int Half(int id) => id / 2; }
        namespace Microsoft.Extensions.DependencyInjection { public interface IServiceCollection { } }
        namespace Microsoft.AspNetCore.Builder { public interface IApplicationBuilder { } public class WebApplication { } }
        namespace OpenTelemetry.Trace { public class TracerProviderBuilder { } public class TelemetrySpan : IDisposable { public void Dispose() { } }
            [Uninstrumented("")] public class Tracer { public TelemetrySpan StartActiveSpan(string name) => new(); } }
        namespace Xunit { public class FactAttribute : Attribute { } }
        namespace NUnit.Framework { public class TestAttribute : Attribute { } }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : Attribute { } }
        namespace BenchmarkDotNet.Attributes { public class BenchmarkAttribute : Attribute { } }
        """;

    private const string Fields = "readonly IGateway _gateway = null!; int _left; readonly List<int> _lines = []; Action _action = () => { };"
        + "static readonly System.Diagnostics.ActivitySource s_source = new(\"Shop\");";

    [Fact]
    public void A_method_that_works() => Assert.Equal(
        "'Desk.Place' is not instrumented; add [Traced, Timed], or say why not with [Uninstrumented]",
        Reports("public class Desk { public int [|Place|](int id) { var next = id + 1; return next; } }"));

    [Theory]
    [InlineData("public void [|Place|]() { _left++; _left++; }")]
    [InlineData("public int [|Place|](int id) { if (id > 0) return 1; return 2; }")]
    [InlineData("public void [|Place|]() { lock (_lines) { _left = 1; } }")]
    [InlineData("public void [|Place|]() { try { _left = 1; } finally { } }")]
    [InlineData("public Task [|Place|]() => _gateway.ChargeAsync(1);")]
    [InlineData("public Task [|Place|]() { return _gateway.ChargeAsync(1); }")]
    [InlineData("public async Task [|Place|]() => await _gateway.ChargeAsync(1);")]
    [InlineData("public async Task [|Place|]() => await Task.Yield();")]
    [InlineData("public async Task [|Place|](IAsyncEnumerable<int> all) { await foreach (var one in all) { } }")]
    [InlineData("public async Task [|Place|](IAsyncDisposable one) { await using (one) { } }")]
    [InlineData("public async Task [|Place|](IAsyncDisposable one) { await using var other = one; }")]
    [InlineData("public void [|Place|]() => _gateway.Note();")]
    [InlineData("public int [|Place|]() => Clock.Now();")]
    [InlineData("public int [|Place|]() => 1 + Clock.Now();")]
    [InlineData("public Func<int> [|Place|]() => () => Clock.Now();")]
    [InlineData("public void [|Place|]() => _action();")]
    [InlineData("public void [|Place|]() => Console.WriteLine();")]
    [InlineData("public void [|Place|](IServiceProvider services) => services.GetService(typeof(int));")]
    [InlineData("public void [|Place|](IProgress<int> progress) => progress.Report(1);")]
    [InlineData("public string [|Place|](string file) => System.IO.File.ReadAllText(file);")]
    [InlineData("public void [|Place|]() => Thread.Sleep(1);")]
    [InlineData("public int [|Place|](System.Linq.IQueryable<int> all) => System.Linq.Queryable.Count(all);")]
    [InlineData("public IEnumerable<int> [|Place|]() { yield return 1; yield return 2; }")]
    [InlineData("public async IAsyncEnumerable<int> [|Place|]() { await Task.Yield(); yield return 2; }")]
    [InlineData("public ref int [|Place|]() { _left = 1; return ref _left; }")]
    [InlineData("public T [|Place|]<T>(T one) where T : class { var other = one; return other; }")]
    [InlineData("public unsafe void [|Place|](int* one) { *one = 1; *one = 2; }")]
    [InlineData("public void [|Place|](Span<int> one, out int two) { one.Clear(); two = 1; }")]
    [InlineData("public static int [|Place|]() => Clock.Now();")]
    [InlineData("public virtual int [|Place|]() => Clock.Now();")]
    [InlineData("protected int [|Place|]() => Clock.Now();")]
    [InlineData("protected internal int [|Place|]() => Clock.Now();")]
    [InlineData("public int [|PlaceCore|]() => Clock.Now();")]
    [InlineData("public int [|Main|]() => Clock.Now();")]
    [InlineData("public class Inner { public int [|Place|]() => Clock.Now(); }")]
    [InlineData("protected class Inner { public int [|Place|]() => Clock.Now(); }")]
    public void What_counts_as_work(string member) => Reports($"public class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("public void Place() { }")]
    [InlineData("public void Place() { ; }")]
    [InlineData("public void Place() { { _left = 1; } }")]
    [InlineData("public void Place() { unchecked { _left = 1; } }")]
    [InlineData("public int Place() => 1;")]
    [InlineData("public int Place() { return _left; }")]
    [InlineData("public int Place(int id) => id > 0 ? id : -id;")]
    [InlineData("public int Place() => throw new NotSupportedException();")]
    [InlineData("public object Place() => new Basis();")]
    [InlineData("public int Place() => _gateway.Next;")]
    [InlineData("public void Place() => _gateway.Changed += () => { };")]
    [InlineData("public string Place() => nameof(Clock.Now);")]
    [InlineData("public bool Place(string id) => string.IsNullOrEmpty(id);")]
    [InlineData("public void Place(int id) => _lines.Add(id);")]
    [InlineData("public bool Place(object id) => id.Equals(_lines);")]
    [InlineData("public int Place() => System.Linq.Enumerable.Count(_lines);")]
    [InlineData("public void Place(object id) => ArgumentNullException.ThrowIfNull(id);")]
    [InlineData("public int Place() => Math.Max(1, 2);")]
    [InlineData("public string Place(int id) => id.ToString();")]
    [InlineData("public int Place() => Step(); int Step() => 1;")]
    [InlineData("public int Place() { return Step(); static int Step() => 1; }")]
    [InlineData("public Action Place() => () => { _left++; _left++; };")]
    [InlineData("public Task Place() => Task.CompletedTask;")]
    public void What_does_not(string member) => ReportsNothing($"public class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("public int Place() => Step();")]
    [InlineData("public int Place(int id) => Half(id);")]
    [InlineData("public override void Run(int id) => base.Run(id);")]
    [InlineData("public class Inner : Basis { public int Place() => Outside(); } static int Outside() => 1;")]
    public void A_call_within_its_own_types(string member) => ReportsNothing($"public class Desk : Basis {{ {Fields} {member} }}");

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

    [Fact]
    public void Functions_inside_of_a_method_are_its_own_affair() => ReportsNothing($$"""
        public class Desk
        {
            {{Fields}}
            public int Place()
            {
                return Local();
                int Local() { _left = 1; return _left; }
            }
        }
        """);

    [Fact]
    public void An_interface_with_a_body() => Reports("public interface IDesk { int [|Place|]() { var one = Clock.Now(); return one; } }");

    [Theory]
    [InlineData("public struct Desk { public readonly int [|Place|]() => Clock.Now(); }")]
    [InlineData("public ref struct Desk { public int [|Place|]() => Clock.Now(); }")]
    [InlineData("public record Desk(int Id) { public int [|Place|]() => Clock.Now(); }")]
    [InlineData("public static class Desk { public static int [|Place|](this string id) => Clock.Now(); }")]
    [InlineData("public class Desk<T> { public int [|Place|](T one) => Clock.Now(); }")]
    [InlineData("public class Desk : Basis { public override void [|Run|](int id) => Clock.Now(); }")]
    [InlineData("public class Desk : ICloneable { public object [|Clone|]() { var one = Clock.Now(); return one; } }")]
    public void In_types_of_every_kind(string type) => Reports(type);

    [Theory]
    [InlineData(
        "public class Desk : ICloneable { object ICloneable.[|Clone|]() { Clock.Now(); return this; } }",
        "'Desk.Clone' is not instrumented; an explicit interface implementation cannot be partial; have it call an instrumented method")]
    [InlineData(
        "public static class Desk { extension(string id) { public int [|Place|]() { Clock.Now(); return 1; } } }",
        "'Desk.Place' is not instrumented; a member of an extension block cannot be partial; write it as a 'this' method")]
    public void What_the_user_has_to_change_by_hand(string type, string message) => Assert.Equal(message, Reports(type));

    [Theory]
    [InlineData("object ICloneable.Clone() => Clone(); public object Clone() => this;")]
    [InlineData("object ICloneable.Clone() { return this; } ")]
    public void An_explicit_implementation_that_hands_on(string member) => ReportsNothing($"public class Desk : ICloneable {{ {member} }}");

    [Fact]
    public void An_interface_that_nobody_sees() => ReportsNothing("""
        internal interface IHidden { void Place(); }
        public class Desk : IHidden { void IHidden.Place() { Clock.Now(); Clock.Now(); } }
        """);

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
    [InlineData("[Traced] public partial class Desk { public partial int Size(); int SizeCore() => 1; public int Place() => Clock.Now(); }", "Timed", null)]
    [InlineData("public class Desk : ICloneable { object ICloneable.Clone() { Clock.Now(); return this; } }", null, "explicit interface implementation")]
    public void What_a_fix_is_told(string type, string? attributes, string? notFixable)
    {
        var found = Assert.Single(Analyze(type, ""));

        Assert.Equal(attributes, found.Properties.GetValueOrDefault(FixProperties.Attributes));
        Assert.Contains(notFixable ?? "", found.Properties.GetValueOrDefault(FixProperties.NotFixable) ?? "", StringComparison.Ordinal);
        Assert.Equal(notFixable is null, !found.Properties.ContainsKey(FixProperties.NotFixable));
    }

    [Fact]
    public void A_language_for_which_nothing_can_be_written() => AnalyzerHarness.ReportsNothing(
        "public class Desk { public int Place() { var a = 1; return a; } }",
        new TestOptions { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10 },
        about: "MTEL100");

    [Theory]
    [InlineData("#pragma warning disable MTEL100\n", "")]
    [InlineData("", "dotnet_diagnostic.MTEL100.severity = none")]
    public void It_can_be_silenced(string before, string config)
        => Assert.Empty(Analyze(before + "public class Desk { public int Place() => Clock.Now(); }", config));

    private static string Reports(string type) => AnalyzerHarness.Reports("MTEL100", type + Others);

    private static void ReportsNothing(string type) => Assert.Empty(Analyze(type, "").Select(static diagnostic => diagnostic.ToString()));

    private static bool IsReported(string type, string setting) => Analyze(type, setting).Count > 0;

    private static List<Microsoft.CodeAnalysis.Diagnostic> Analyze(string type, string setting) => AnalyzerHarness.Analyze(
        [type + Others], new TestOptions { EditorConfig = $"[*.cs]\n{setting}\n" }, "MTEL100");
}
