using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL034: UnsupportedLogMethod.</summary>
public sealed class MTEL034Tests
{
    [Fact]
    public void A_local_function()
    {
        var message = LogRule.Reports("MTEL034", """
            public void Place()
            {
                Placed();
                [[|LogEvent(LogLevel.Information, "Placed")|]] static void Placed() { }
            }
            """);

        Assert.Equal("'Placed' cannot be a log method: a function inside of a method cannot be partial; make it a method", message);
    }

    [Fact]
    public void A_lambda() => LogRule.Reports("MTEL034", """
        public System.Action Place() => [[|LogEvent(LogLevel.Information, "Placed")|]] () => { };
        """);

    [Fact]
    public void An_accessor() => LogRule.Reports("MTEL034", """
        public int Size { [LogEvent(LogLevel.Information, "Placed")] [|get|] => 1; }
        """);

    [Fact]
    public void An_operator() => LogRule.Reports("MTEL034", """
        [LogEvent(LogLevel.Information, "Placed")] public static Desk operator [|+|](Desk left, Desk right) => left;
        """);

    [Fact]
    public void An_abstract_method() => LogRule.ReportsIn("MTEL034", """
        public abstract partial class Desk
        {
            [LogEvent(LogLevel.Information, "Placed")] public abstract void [|Placed|]();
        }
        """);

    [Fact]
    public void An_explicit_implementation() => LogRule.ReportsIn("MTEL034", """
        public partial class Desk : IDisposable
        {
            [LogEvent(LogLevel.Information, "Placed")] void IDisposable.[|Dispose|]() { }
        }
        """);

    [Fact]
    public void An_async_declaration() => Assert.Equal(
        "'Placed' cannot be a log method: it has no body to be async; remove async",
        LogRule.Reports("MTEL034", """[LogEvent(LogLevel.Information, "Placed")] public async partial void [|Placed|]();"""));

    // The compiler stops at the missing part before it runs an analyzer, so the generator tells these.
    [Fact]
    public void A_file_local_type_is_told_by_the_generator() => Assert.Equal(
        "'Placed' cannot be a log method: a file-local type cannot have a part in another file; make the type internal",
        LogRule.ReportsIn("MTEL034", """
            file partial class Desk
            {
                [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            }
            """));

    [Fact]
    public void Arglist_is_told_by_the_generator() => LogRule.Reports("MTEL034", """
        [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|](__arglist);
        """);

    [Fact]
    public void An_old_language_version()
    {
        var message = LogRule.ReportsIn(
            "MTEL034",
            "public partial class Desk { [LogEvent(LogLevel.Debug)] public partial void [|Placed|](); }",
            new TestOptions { Language = LanguageVersion.CSharp10 });

        Assert.StartsWith("'Placed' cannot be a log method: its project is compiled as C# 10.0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ordinary_methods() => LogRule.ReportsNothingIn("""
        internal static partial class Log
        {
            [LogEvent(LogLevel.Information, "Placed {id}")] public static partial void Placed<T>(this ILogger logger, T id) where T : struct;
        }
        """);
}
