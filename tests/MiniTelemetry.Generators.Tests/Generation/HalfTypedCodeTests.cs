using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Code as it is while someone types: neither the generator nor an analyzer may throw.</summary>
public sealed class HalfTypedCodeTests
{
    private const string Whole = """
        namespace Shop;
        public enum Tier { Gold }
        public class Cart { public List<int> Items { get; } = []; }
        [TelemetryScope("shop", Version = "1"), Timed, Tag("kind", Value = 1), Outcome(Expected = new[] { typeof(TimeoutException) })]
        public partial class Outer<T> where T : class
        {
            [Tag("id.length", "Length")] private string Id => "";
            public partial IEnumerable<int> Ids([Tag] out int count);
            private IEnumerable<int> IdsCore(out int count) { count = 1; return []; }
            [Traced, InFlight]
            public partial record struct Desk([property: Tag] int Id)
            {
                [Enrich, Outcome(FailWhen = "IsFailure", ErrorTypeFrom = "Code", Cancellation = CancellationPolicy.Error)]
                [return: Tag("cart.size", "Items.Count")] public partial ref Cart Find(ref Cart cart);
                private ref Cart FindCore(ref Cart cart) => ref cart;
                [Traced(Name = "place", Kind = System.Diagnostics.ActivityKind.Client, Root = true), Counted(Name = "a.b"), Timed(Buckets = new[] { 0.1, 1 })]
                [Tag("tier", Value = Tier.Gold, On = Signals.Metrics)]
                public partial Task<T2> PlaceAsync<T2>([Tag("cart.size", "Items.Count", AtStart = true)] Cart cart, [Tag] in int id, CancellationToken ct = default) where T2 : T, new();
                private Task<T2> PlaceAsyncCore<T2>(Cart cart, in int id, CancellationToken ct) where T2 : T, new() => Task.FromResult(new T2());
            }
        }
        """;

    [Fact]
    public void Every_prefix_of_a_file()
    {
        for (var length = 0; length < Whole.Length; length += 7)
            AssertSurvives(Whole[..length]);
    }

    [Fact]
    public void Every_line_left_out()
    {
        var lines = Whole.Split('\n');
        for (var index = 0; index < lines.Length; index++)
            AssertSurvives(string.Join('\n', lines.Where((_, line) => line != index)));
    }

    [Theory]
    [InlineData("[Traced(Name = 1)] public partial void Foo();")]
    [InlineData("[Traced(Name = Missing)] public partial void Foo();")]
    [InlineData("[Traced(1, 2, 3)] public partial void Foo();")]
    [InlineData("[Traced(Kind = 7)] public partial void Foo();")]
    [InlineData("[Timed(Buckets = new[] { \"a\" })] public partial void Foo();")]
    [InlineData("[Timed(Buckets = null)] public partial void Foo();")]
    [InlineData("[Timed(Buckets = new double[] { Missing })] public partial void Foo();")]
    [InlineData("[Traced, Traced] public partial void Foo();")]
    [InlineData("[Traced, Tag(1)] public partial void Foo();")]
    [InlineData("[Traced, Tag(\"a\", Value = Missing)] public partial void Foo();")]
    [InlineData("[Traced, Tag(\"a\", Value = new[] { Missing })] public partial void Foo();")]
    [InlineData("[Traced, Tag(null!, null!)] public partial void Foo();")]
    [InlineData("[Traced] public partial void Foo([Tag(\"a\", \"B.C\")] Missing missing);")]
    [InlineData("[Traced] public partial Missing Foo();")]
    [InlineData("[Traced] public partial Task<Missing> Foo(Missing<int> a) where T : Missing;")]
    [InlineData("[Traced] public partial void Foo(int a, int a);")]
    [InlineData("[Traced] public partial void ();")]
    [InlineData("[Traced] public partial void Foo(); [Traced] public partial void Foo();")]
    [InlineData("[Traced] partial void Foo() => 1")]
    [InlineData("[Traced, Outcome(Expected = new[] { typeof(Missing), null, typeof(List<>) })] public partial void Foo();")]
    [InlineData("[Traced, Outcome(Expected = null, FailWhen = \"\", ErrorTypeFrom = \"..\")] public partial int Foo();")]
    [InlineData("[Traced, Outcome(FailWhen = 1, Cancellation = 3, FailureLevel = Missing)] public partial Missing Foo();")]
    [InlineData("[Traced] [return: Tag(\"a\", \"..\")] public partial Task<Missing> Foo();")]
    [InlineData("[Tag] Missing Size { get; } [Tag(\"a\", \"B\")] Missing _b; [Enrich] partial void Foo();")]
    [InlineData("[Tag] event Action Opened; [Tag] int this[Missing a] => 1; [Traced] partial void Foo();")]
    [InlineData("[InFlight] partial ref Missing Foo(ref Missing a);")]
    [InlineData("[Traced] partial IAsyncEnumerable<Missing> Foo(); IAsyncEnumerable<Missing> FooCore() { yield return 1; }")]
    public void A_member_that_does_not_compile(string member)
        => AssertSurvives($"public partial class Desk {{ {member} private void FooCore() {{ }} }}");

    [Fact]
    public void A_run_that_is_called_off_ends_with_nothing_else()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var options = new TestOptions();
        Assert.Throws<OperationCanceledException>(() => GeneratorHarness.CreateDriver(options).RunGenerators(options.Compile(Whole), cancelled.Token));
    }

    [Fact]
    public void Every_step_looks_at_the_token()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => InstrumentationTargets.IsCandidate(null!, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => InstrumentationTargets.Parse(default, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => AssemblyScopeParser.Parse(null!, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => TypeGrouping.Compare(default, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => TypeGrouping.Append(default, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => TypeGrouping.Group(default, cancelled.Token));
    }

    [Theory]
    [InlineData("class Desk : Missing { }")]
    [InlineData("class Desk : Missing.Space.Type { }")]
    [InlineData("class Desk : Missing.Space.Type<int>.Inner { }")]
    [InlineData("class Desk : global::Missing { }")]
    [InlineData("[Traced] partial class Desk : System.Missing { public partial int Place(); int PlaceCore() => 1; }")]
    [InlineData("interface IDesk : Missing.Space.IType { }")]
    public void A_base_type_that_is_not_there(string type) => AssertSurvives(type);

    private static void AssertSurvives(string source)
    {
        var options = new TestOptions { AllowsErrors = true };
        var run = GeneratorHarness.Run(source, options);

        Assert.Null(run.Result.Exception);
        AnalyzerHarness.Survives(run.Output);
    }
}
