using System.Reflection;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>The generated code, loaded and called, where a template or a shape is odd.</summary>
public sealed class LogLoadedTests
{
    [Theory]
    [InlineData("{a:000 }|", "007 |")]
    [InlineData("{a: 000}|", " 007|")]
    [InlineData("{a:\\t0\\n}|", "\t7\n|")]
    [InlineData("{a:\\\"0\\\"}|", "0|")]
    [InlineData("{a:'x,y:z'0}|", "x,y:z7|")]
    [InlineData("{a,6:0\\\\.0}|", "   0.7|")]
    [InlineData("{a,-4}|{a,4}|", "7   |   7|")]
    [InlineData("{{{a}}}{{}}|", "{7}{}|")]
    [InlineData("\\u007b\\u007b{a}\\u007d\\u007d|", "{7}|")]
    [InlineData("{a,-6:000\\u2003}|", "007\u2003  |")]
    [InlineData("{text}: {a:0 }|", "(null): 7 |")]
    [InlineData("\\0 \\u2028 {a}|", "\0 \u2028 7|")]
    [InlineData("\\\\{a}\\\\n$@|", "\\7\\n$@|")]
    public void A_template_means_what_it_says(string template, string message)
    {
        var (logger, type) = Load($$"""
            public static partial class Desk
            {
                [LogEvent(LogLevel.Information, "{{template}}")] public static partial void Foo(ILogger log, int a, string? text = null);
            }
            """);
        Call(type, "Foo", logger, 7, null);

        Assert.Equal(message, logger.Message);
    }

    [Fact]
    public void What_is_no_text_stays_what_it_is()
    {
        var (logger, type) = Load("""
            public static partial class Desk { [LogEvent(LogLevel.Information, "\ud83d{a:\udc000}")] public static partial void Foo(ILogger log, int a); }
            """);
        Call(type, "Foo", logger, 7);

        Assert.Equal([(char)0xd83d, (char)0xdc00, '7'], logger.Message);
    }

    [Fact]
    public void A_name_that_means_something_to_the_generated_code_is_the_value_all_the_same()
    {
        var (logger, type) = Load("""
            public static partial class Desk
            {
                [LogEvent(LogLevel.Information, "{index} {tags} {log} {Format} {Write} {ToString} {field} {value}", SpanEvent = true)]
                public static partial void Foo(ILogger to, int index, int tags, int log, int Format, int Write, int ToString, int field, int value, string more);
            }
            """);
        Call(type, "Foo", logger, 1, 2, 3, 4, 5, 6, 7, 8, "9");

        Assert.Equal("1 2 3 4 5 6 7 8", logger.Message);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, "9"], logger.State!.SkipLast(1).Select(static pair => pair.Value!));
    }

    [Fact]
    public void References_are_read_at_the_call()
    {
        var (logger, type) = Load("""
            public static partial class Desk
            {
                [LogEvent(LogLevel.Information, "{a} {b} {c} {d}")]
                public static partial void Foo(ILogger log, ref int a, in string b, ref readonly DateTime c, params object[] d);
            }
            """);
        Call(type, "Foo", logger, 1, "two", DateTime.UnixEpoch, new object[] { 3, 4.5 });

        Assert.Equal("1 two 01/01/1970 00:00:00 3, 4.5", logger.Message);
    }

    [Fact]
    public void A_dynamic_value_is_not_bound_late()
    {
        var (logger, type) = Load("""
            public static partial class Desk
            {
                [LogEvent(LogLevel.Information, "{a} {b}", SpanEvent = true)] public static partial void Foo(ILogger log, dynamic a, dynamic? b);
            }
            """);
        Call(type, "Foo", logger, new[] { 1, 2 }, null);

        Assert.Equal("1, 2 (null)", logger.Message);
    }

    [Fact]
    public void Type_parameters_of_method_and_type_are_those_of_the_call()
    {
        var (logger, type) = Load("""
            public static partial class Desk
            {
                public partial class Of<T> { [LogEvent(LogLevel.Information, "{a} {b}")] public static partial void Foo<TMore>(ILogger log, T a, List<TMore> b); }
                public static void Use(ILogger log) => Of<DayOfWeek>.Foo(log, DayOfWeek.Friday, new List<int?> { 1, null });
            }
            """);
        Call(type, "Use", logger);

        Assert.Equal("Friday 1, (null)", logger.Message);
    }

    [Fact]
    public void A_primary_constructors_logger_is_kept()
    {
        var (logger, type) = Load("""
            public static partial class Desk
            {
                private partial struct Point(int x, ILogger log)
                {
                    public int X => x;
                    [LogEvent(LogLevel.Error, "{y}")] public readonly partial void Foo(int y);
                }
                public static void Use(ILogger log) => new Point(1, log).Foo(2);
            }
            """);
        Call(type, "Use", logger);

        Assert.Equal("2", logger.Message);
    }

    private static (KeepingLogger Logger, Type Desk) Load(string source)
        => (new(), GeneratorHarness.Load(LogSource.Run("#pragma warning disable MTEL041, MTEL046, MTEL047\n" + source)).GetType("Desk")!);

    private static void Call(Type type, string method, params object?[] arguments)
        => type.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, arguments);

    private sealed class KeepingLogger : ILogger
    {
        public string? Message { get; private set; }

        public IReadOnlyList<KeyValuePair<string, object?>>? State { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Message = formatter(state, exception);
            State = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
        }
    }
}
