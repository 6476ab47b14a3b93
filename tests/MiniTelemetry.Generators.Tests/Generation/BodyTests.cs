using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>The inside of the measuring method, a shape at a time.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("Task", "FooAsync", "Task.CompletedTask")]
    [InlineData("Task<int>", "FooAsync", "Task.FromResult(1)")]
    [InlineData("ValueTask", "FooAsync", "default")]
    [InlineData("ValueTask<int>", "FooAsync", "default")]
    [InlineData("Task<(int A, string B)>", "FooAsync", "Task.FromResult((1, \"\"))")]
    public void An_awaitable_is_completed_by_the_runtime(string type, string name, string value) => Assert.Equal(
        Measured($"return call.Complete({name}Core());"), BodyOf($"{type} {name}()", $"{type} {name}Core() => {value};"));

    [Fact]
    public void A_task_that_may_be_null_is_handed_on() => Assert.Equal(
        Measured("return call.Complete(FooCore()!);"), BodyOf("Task<int>? Foo()", "Task<int>? FooCore() => null;"));

    [Theory]
    [InlineData("int", "1")]
    [InlineData("string?", "null")]
    [InlineData("(int A, string B)", "(1, \"\")")]
    [InlineData("IEnumerable<int>", "[]")]
    [InlineData("System.Runtime.CompilerServices.ConfiguredTaskAwaitable", "Task.CompletedTask.ConfigureAwait(false)")]
    public void A_value_is_handed_on(string type, string value) => Assert.Equal(
        Measured("return call.Return(FooCore());"), BodyOf($"{type} Foo()", $"{type} FooCore() => {value};"));

    [Theory]
    [InlineData("dynamic", "1")]
    [InlineData("Span<int>", "default")]
    public void A_value_that_cannot_be_a_type_argument_does_not_go_through_the_runtime(string type, string value) => Assert.Equal(
        Measured("var result = FooCore();", "call.Complete();", "return result;"), BodyOf($"{type} Foo()", $"{type} FooCore() => {value};"));

    [Theory]
    [InlineData("Task", "Complete(FooAsyncCore())")]
    [InlineData("Task<int?>", "Complete(FooAsyncCore())")]
    [InlineData("ValueTask", "Complete(FooAsyncCore())")]
    [InlineData("ValueTask<string?>", "Complete(FooAsyncCore())")]
    [InlineData("Task<int>?", "Complete(FooAsyncCore()!)")]
    public void An_async_body_needs_no_method_that_measures(string type, string completion)
    {
        var run = Run($"{type} FooAsync()", $"async {type} FooAsyncCore() {{ await Task.Yield(); {(type.Contains('<') ? "return default;" : "")} }}");

        Assert.EndsWith(
            $"""
                => DeskTelemetry.FooAsync.IsEnabled
                    ? DeskTelemetry.FooAsync.Start().{completion}
                    : FooAsyncCore();
            """,
            run.Method("FooAsync").TrimEnd(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Instrumented(", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_async_body_with_a_builder_of_its_own_may_throw_at_the_call()
    {
        const string Pooling = "[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]";
        var run = GeneratorHarness.Run($$"""
            public partial class Desk
            {
                [Traced] public partial ValueTask FooAsync();
                {{Pooling}} private async ValueTask FooAsyncCore() => await Task.Yield();
            }
            """);

        Assert.Equal(Measured("return call.Complete(FooAsyncCore());"), run.Body("FooAsyncInstrumented").TrimEnd());
    }

    [Theory]
    [InlineData("class Desk", "protected virtual", false)]
    [InlineData("class Desk : Base", "protected override", false)]
    [InlineData("class Desk : Base", "protected sealed override", true)]
    [InlineData("class Desk", "internal static", true)]
    [InlineData("interface Desk", "", false)]
    [InlineData("interface Desk", "private", true)]
    [InlineData("interface Desk", "sealed", true)]
    [InlineData("interface Desk", "static", true)]
    public void A_body_that_another_may_override_may_throw_at_the_call(string type, string modifiers, bool isFinal)
    {
        var kind = modifiers.EndsWith("static", StringComparison.Ordinal) ? "static " : type.StartsWith("interface", StringComparison.Ordinal) ? "virtual " : "";
        var run = GeneratorHarness.Run($$"""
            public abstract class Base
            {
                protected abstract Task FooAsyncCore();
                protected abstract IEnumerable<int> BarCore();
            }
            public partial {{type}}
            {
                [Traced] public {{kind}}partial Task FooAsync();
                {{modifiers}} async Task FooAsyncCore() => await Task.Yield();
                [Traced] public {{kind}}partial IEnumerable<int> Bar();
                {{modifiers}} IEnumerable<int> BarCore() { yield return 1; }
            }
            """);

        Assert.Equal(!isFinal, run.Text.Contains("try { return call.Complete(FooAsyncCore()); }", StringComparison.Ordinal));
        Assert.Equal(!isFinal, run.Text.Contains("try { return call.Complete(BarCore()); }", StringComparison.Ordinal));
        Assert.Equal(isFinal, run.Text.Contains("FooAsync.Start().Complete(FooAsyncCore())", StringComparison.Ordinal));
        Assert.Equal(isFinal, run.Text.Contains("Bar.StartStream().Complete(BarCore())", StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_of_a_sealed_type_is_overridden_by_nobody() => Assert.DoesNotContain(
        "catch",
        GeneratorHarness.Run("""
            public abstract class Base
            {
                protected abstract Task FooAsyncCore();
            }
            public sealed partial class Desk : Base
            {
                [Traced] public partial Task FooAsync();
                protected override async Task FooAsyncCore() => await Task.Yield();
            }
            """).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ref int Foo()", "ref int FooCore() => ref _a;", "ref")]
    [InlineData("ref readonly int Foo()", "ref readonly int FooCore() => ref _a;", "ref readonly")]
    [InlineData("ref readonly int Foo()", "ref int FooCore() => ref _a;", "ref readonly")]
    public void A_reference_stays_one(string declaration, string body, string kind)
    {
        Assert.Equal(
            Measured($"{kind} int result = ref FooCore();", "call.Complete();", "return ref result;"),
            BodyOf(declaration, $"int _a; {body}"));
        Assert.Equal(
            """
            {
                if (DeskTelemetry.Foo.IsEnabled)
                    return ref FooInstrumented();
                return ref FooCore();
            }
            """,
            string.Join('\n', Run(declaration, $"int _a; {body}").Method("Foo").TrimEnd().Split('\n')[^5..]));
    }

    [Theory]
    [InlineData("IAsyncEnumerable<int>", "throw new InvalidOperationException();")]
    [InlineData("IAsyncEnumerator<int>", "throw new InvalidOperationException();")]
    public void A_stream_is_enumerated_by_the_runtime(string type, string body) => Assert.Equal(
        Measured("return call.Complete(FooCore());").Replace("Start(", "StartStream(", StringComparison.Ordinal),
        BodyOf($"{type} Foo()", $"{type} FooCore() {{ {body} }}"));

    [Theory]
    [InlineData("async IAsyncEnumerable<int>", "await Task.Yield(); yield return 1;")]
    [InlineData("async IAsyncEnumerator<int>", "await Task.Yield(); yield break;")]
    [InlineData("IEnumerable<int>", "yield break;")]
    [InlineData("IEnumerator<int>", "yield return 1;")]
    [InlineData("System.Collections.IEnumerable", "yield break;")]
    [InlineData("System.Collections.IEnumerator", "if (true) { yield return \"\"; }")]
    public void An_iterator_needs_no_method_that_measures(string type, string body) => Assert.EndsWith(
        """
            => DeskTelemetry.Foo.IsEnabled
                ? DeskTelemetry.Foo.StartStream().Complete(FooCore())
                : FooCore();
        """,
        Run($"{type.Replace("async ", "", StringComparison.Ordinal)} Foo()", $"{type} FooCore() {{ {body} }}").Method("Foo").TrimEnd(),
        StringComparison.Ordinal);

    [Fact]
    public void A_stream_has_tags_and_tokens() => Assert.StartsWith(
        """
        var call = DeskTelemetry.Foo.StartStream(DeskTelemetry.Foo.StartTags().Tag("b", b), ct);
        call.CancelledBy(other);
        call.Tag("a", a);
        try { return call.Complete(FooCore(a, b, ct, other)!); }
        """,
        BodyOf(
            "IAsyncEnumerable<int>? Foo([Tag] int a, [Tag(AtStart = true)] int b, CancellationToken ct, CancellationToken other)",
            "IAsyncEnumerable<int>? FooCore(int a, int b, CancellationToken ct, CancellationToken other) => null;"),
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_returned() => Assert.Equal(
        Measured("FooCore(); call.Complete();"), BodyOf("void Foo()", "void FooCore() { }"));

    [Fact]
    public void The_bare_path_of_a_void_method_is_a_guard_and_a_call() => Assert.Equal(
        """
        {
            if (DeskTelemetry.Foo.IsEnabled)
                FooInstrumented(id);
            else
                FooCore(id);
        }
        """,
        string.Join('\n', Run("void Foo(int id)", "void FooCore(int id) { }").Method("Foo").TrimEnd().Split('\n')[^6..]));

    [Theory]
    [InlineData("CancellationToken a", "Start(a)")]
    [InlineData("int id, CancellationToken a", "Start(a)")]
    [InlineData("CancellationToken? a", "Start(a.GetValueOrDefault())")]
    [InlineData("in CancellationToken a", "Start(a)")]
    [InlineData("ref CancellationToken a", "Start(a)")]
    [InlineData("CancellationTokenSource a", "Start()")]
    public void The_first_token_starts_the_call(string parameters, string start)
        => Assert.StartsWith($"var call = DeskTelemetry.Foo.{start};", BodyOf($"void Foo({parameters})", $"void FooCore({parameters}) {{ }}"), StringComparison.Ordinal);

    [Fact]
    public void An_out_token_carries_nothing_in()
        => Assert.Contains("Start();", BodyOf("void Foo(out CancellationToken a)", "void FooCore(out CancellationToken a) => a = default;"), StringComparison.Ordinal);

    [Fact]
    public void Further_tokens_are_told() => Assert.StartsWith(
        """
        var call = DeskTelemetry.Foo.Start(b);
        call.CancelledBy(c.GetValueOrDefault());
        call.CancelledBy(d);
        """,
        BodyOf(
            "void Foo(int a, CancellationToken b, CancellationToken? c, CancellationToken d)",
            "void FooCore(int a, CancellationToken b, CancellationToken? c, CancellationToken d) { }"),
        StringComparison.Ordinal);

    [Fact]
    public void A_tag_at_the_start_is_not_set_again() => Assert.StartsWith(
        """
        var call = DeskTelemetry.Foo.Start(DeskTelemetry.Foo.StartTags().Tag("a", a, (global::MiniTelemetry.Signals)3), ct);
        call.Tag("b", b);
        try
        """,
        BodyOf(
            "void Foo([Tag(AtStart = true, On = Signals.Span | Signals.Metrics)] int a, [Tag] int b, CancellationToken ct)",
            "void FooCore(int a, int b, CancellationToken ct) { }"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"a\\\"b\\\\\\n\\0\\u2028\\ud83d\"", "\"a\\\"b\\\\\\u000a\\u0000\\u2028\\ud83d\"")]
    [InlineData("'\\''", "'\\''")]
    [InlineData("true", "true")]
    [InlineData("int.MinValue", "-2147483648")]
    [InlineData("long.MinValue", "long.MinValue")]
    [InlineData("ulong.MaxValue", "18446744073709551615UL")]
    [InlineData("(byte)7", "(byte)7")]
    [InlineData("(sbyte)-7", "(sbyte)-7")]
    [InlineData("1.5f", "1.5f")]
    [InlineData("1e300", "1E+300d")]
    [InlineData("double.NaN", "double.NaN")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("-0.0f", "-0.0f")]
    [InlineData("float.NegativeInfinity", "float.NegativeInfinity")]
    [InlineData("DayOfWeek.Friday", "\"Friday\"")]
    [InlineData("(DayOfWeek)99", "\"99\"")]
    [InlineData("AttributeTargets.Class | AttributeTargets.Enum", "\"Class, Enum\"")]
    [InlineData("typeof(Dictionary<string, int>)", "\"System.Collections.Generic.Dictionary<string, int>\"")]
    [InlineData("new[] { 1, 2 }", "new int[] { 1, 2 }")]
    [InlineData("new[] { DayOfWeek.Friday }", "new string?[] { \"Friday\" }")]
    [InlineData("new object[] { 1, \"a\", null! }", "new object?[] { 1, \"a\", null }")]
    public void A_constant_keeps_its_type(string value, string literal) => Assert.Equal(
        $$"""Type.Method("Foo", "foo").Traced().Tagged("k", {{literal}})""",
        GeneratorHarness.Run($$"""
            public partial class Desk
            {
                [Traced, Tag("k", Value = {{value}})] public partial void Foo();
                private void FooCore() { }
            }
            """).Field("Foo"));

    private static string Measured(params string[] lines) => $$"""
        var call = DeskTelemetry.{{(lines.Any(static line => line.Contains("FooAsync", StringComparison.Ordinal)) ? "FooAsync" : "Foo")}}.Start();
        {{Try(lines)}}
        catch (global::System.Exception exception) { call.Fail(exception); throw; }
        """;

    private static string Try(string[] lines)
        => lines.Length == 1 ? $"try {{ {lines[0]} }}" : $"try\n{{\n    {string.Join("\n    ", lines)}\n}}";

    private static string BodyOf(string declaration, string body)
    {
        var run = Run(declaration, body);
        return run.Body(declaration.Contains("FooAsync(", StringComparison.Ordinal) ? "FooAsyncInstrumented" : "FooInstrumented").TrimEnd();
    }

    private static GeneratorRun Run(string declaration, string body)
        => GeneratorHarness.Run($"public partial class Desk {{ [Traced, Timed] public partial {declaration}; private {body} }}");
}
