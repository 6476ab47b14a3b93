using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>
/// What cannot be written: the rules say so, and the implementing part throws, so that the compiler goes on to the analyzers; there is none
/// where C# allows none.
/// </summary>
public sealed class LogRefusalTests
{
    private const string Throwing = "=> throw new global::System.NotSupportedException(\"MiniTelemetry could not write this log method.\");";

    [Theory]
    [InlineData(nameof(LogFault.NoLevel), "[LogEvent] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.NoLevel), "[LogEvent(\"{a}\")] partial void Foo(LogLevel? a);")]
    [InlineData(nameof(LogFault.ReturnsValue), "[LogEvent(LogLevel.Error)] public partial int Foo();")]
    [InlineData(nameof(LogFault.ReturnsValue), "[LogEvent(LogLevel.Error)] public partial ref int Foo();")]
    [InlineData(nameof(LogFault.ReturnsValue), "[LogEvent(LogLevel.Error)] public partial Task FooAsync();")]
    [InlineData(nameof(LogFault.OutParameter), "[LogEvent(LogLevel.Error)] public partial void Foo(out int a);")]
    [InlineData(nameof(LogFault.OutParameter), "[LogEvent(LogLevel.Error)] public partial void Foo([Redacted] out int a);")]
    [InlineData(nameof(LogFault.UnkeptParameter), "[LogEvent(LogLevel.Error)] partial void Foo(Span<int> a);")]
    [InlineData(nameof(LogFault.UnkeptParameter), "[LogEvent(LogLevel.Error)] partial void Foo([Tag(\"n\", \"Length\")] ReadOnlySpan<char> a);")]
    [InlineData(nameof(LogFault.UnkeptParameter), "[LogEvent(LogLevel.Error)] partial void Foo(params ReadOnlySpan<string> a);")]
    [InlineData(nameof(LogFault.UnkeptParameter), "[LogEvent(LogLevel.Error)] unsafe partial void Foo(int* a);")]
    [InlineData(nameof(LogFault.UnkeptParameter), "[LogEvent(LogLevel.Error)] unsafe partial void Foo(delegate*<void> a);")]
    [InlineData(nameof(LogFault.UnkeptParameter), "[LogEvent(LogLevel.Error)] partial void Foo<T>(T a) where T : allows ref struct;")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{\")] partial void Foo();")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"}\")] partial void Foo();")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{ }\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{@}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{:X}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{a}}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{{a}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{a{b}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{a\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{a,x}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{a,}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.BadTemplate), "[LogEvent(LogLevel.Error, \"{a,1000000}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.UnknownPlaceholder), "[LogEvent(LogLevel.Error, \"{b}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.UnknownPlaceholder), "[LogEvent(LogLevel.Error, \"{ a}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.UnknownPlaceholder), "[LogEvent(LogLevel.Error, \"{@@a}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.UnknownPlaceholder), "[LogEvent(LogLevel.Error, \"{0}\")] partial void Foo(int a);")]
    [InlineData(nameof(LogFault.SeveralLoggers), "private ILogger? _a, _b; [LogEvent(LogLevel.Error)] partial void Foo();")]
    [InlineData(nameof(LogFault.SeveralLoggers), "private ILogger? A { get; set; } public ILogger<Desk>? B { get; } [LogEvent(LogLevel.Error)] partial void Foo();")]
    [InlineData(nameof(LogFault.SeveralLoggers), "private static ILogger? s_a, s_b; [LogEvent(LogLevel.Error)] static partial void Foo();")]
    [InlineData(nameof(LogFault.SeveralLoggers), "private ILogger? _a; protected ILogger? Inherited; [LogEvent(LogLevel.Error)] partial void Foo();")]
    public void A_part_that_throws_stands_in(string fault, string member)
    {
        var run = Run($"public partial class Desk : Base {{ {member} }}");

        Assert.Contains(Throwing, run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("class DeskTelemetry", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal([fault], Findings(run).Select(static finding => finding.Fault.ToString()));
    }

    [Fact]
    public void Several_loggers_of_a_primary_constructor() => Assert.Equal(
        [LogFault.SeveralLoggers],
        Findings(Run("public partial class Desk(ILogger a, ILogger<int> b) { [LogEvent(LogLevel.Error)] partial void Foo(); }")).Select(static finding => finding.Fault));

    [Fact]
    public void All_that_is_wrong_is_found() => Assert.Equal(
        [LogFault.UnkeptParameter, LogFault.NoLevel, LogFault.SeveralLoggers, LogFault.UnknownPlaceholder, LogFault.UnknownPlaceholder],
        Findings(Run("public partial class Desk { private ILogger? _a, _b; [LogEvent(\"{x} {y}\")] partial void Foo(Span<int> a); }"))
            .Select(static finding => finding.Fault));

    [Theory]
    [InlineData(nameof(LogFault.NotPartial), "public partial class Desk { [LogEvent(LogLevel.Error)] void Foo(); }")]
    [InlineData(nameof(LogFault.Unsupported), "public partial class Desk { [LogEvent(LogLevel.Error)] async partial void Foo(); }")]
    [InlineData(nameof(LogFault.TypeNotPartial), "public class Desk { [LogEvent(LogLevel.Error)] partial void Foo(); }")]
    [InlineData(nameof(LogFault.TypeNotPartial), "public class Outer { public partial class Desk { [LogEvent(LogLevel.Error)] partial void Foo(); } }")]
    [InlineData(nameof(LogFault.HasBody), "public partial class Desk { [LogEvent(LogLevel.Error)] void Foo() { } }")]
    [InlineData(nameof(LogFault.HasBody), "public partial class Desk { [LogEvent(LogLevel.Error)] partial void Foo(); partial void Foo() { } }")]
    public void There_is_no_part_where_there_can_be_none(string fault, string type)
    {
        var run = Run(type);

        Assert.Empty(run.Files);
        Assert.Equal([fault], Findings(run).Select(static finding => finding.Fault.ToString()));
    }

    [Theory]
    [InlineData("file partial class Desk { [LogEvent(LogLevel.Error)] public partial void Foo(); }")]
    [InlineData("public static partial class Desk { extension(string s) { [LogEvent(LogLevel.Error)] public partial void Foo(); } }")]
    [InlineData("public partial class Desk : IDisposable { [LogEvent(LogLevel.Error)] partial void IDisposable.Dispose(); }")]
    public void The_generator_itself_says_where_the_compiler_would_not_go_on(string type)
    {
        var options = new TestOptions { AllowsErrors = true };
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), options.Compile(LogSource.Usings + type));

        Assert.Equal(["MTEL034"], run.Logs.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Empty(run.Files);
    }

    [Fact]
    public void An_older_language_is_refused() => Assert.Contains(
        Throwing,
        LogSource.Run(
            "public partial class Desk { [LogEvent(LogLevel.Error)] partial void Foo(); }",
            new TestOptions { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp10 }).Text,
        StringComparison.Ordinal);

    private static GeneratorRun Run(string source) => LogSource.Run(
        "#pragma warning disable CS0169, CS0649, CS0414, CS9113\npublic class Base { protected ILogger? Inherited2 { get; } }\n"
            + source.Replace("Inherited;", "Inherited; private protected ILogger? Other;", StringComparison.Ordinal),
        new TestOptions { AllowsErrors = true });

    // As the analyzers will ask: of the compilation with the generated parts in it.
    private static List<LogFinding> Findings(GeneratorRun run)
    {
        var type = run.Output.GetSymbolsWithName("Desk", SymbolFilter.Type).OfType<INamedTypeSymbol>().Single();
        var method = type.GetMembers().OfType<IMethodSymbol>().Single(static method => LogMethods.AttributeOf(method) is not null);
        return [.. LogMethodRules.Check(method, LogMethods.AttributeOf(method)!, run.Output)];
    }
}
