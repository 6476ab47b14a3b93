namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>The guard of a log method: where its logger comes from, and what it asks before it writes.</summary>
public sealed class LogMethodTests
{
    private const string Information = "global::Microsoft.Extensions.Logging.LogLevel.Information";

    [Theory]
    [InlineData("class Desk(ILogger logger)", "void Foo(int id)", "logger")]
    [InlineData("class Desk(ILogger<Desk>? logger)", "void Foo(int id)", "logger")]
    [InlineData("struct Desk(ILogger logger)", "void Foo(int id)", "logger")]
    [InlineData("record Desk(ILogger Logger)", "void Foo(int id)", "Logger")]
    [InlineData("record struct Desk(ILogger Logger)", "readonly void Foo(int id)", "Logger")]
    [InlineData("class Desk", "void Foo(int id)", "_log", "private readonly ILogger? _log;")]
    [InlineData("class Desk(ILogger other)", "void Foo(int id)", "_log", "private readonly ILogger _log = other;")]
    [InlineData("class Desk(ILogger other)", "void Foo(int id)", "Log", "private ILogger Log { get; } = other;")]
    [InlineData("class Desk", "void Foo(int id)", "_log", "private readonly ILogger? _log; public ILogger? Log => _log;")]
    [InlineData("class Desk", "static void Foo(int id)", "Log", "private static ILogger? Log { get; set; }")]
    [InlineData("class Desk", "static void Foo(int id)", "s_log", "public static readonly ILogger<Desk>? s_log; private readonly ILogger? _log;")]
    [InlineData("class Desk : Base", "void Foo(int id)", "Inherited")]
    [InlineData("class Desk : Base", "void Foo(int id)", "Inherited", "", "protected readonly ILogger? Inherited; private readonly ILogger? _own; internal ILogger? Other { get; }")]
    [InlineData("class Desk<TLog>(TLog log) where TLog : class, ILogger", "void Foo(int id)", "log")]
    [InlineData("ref struct Desk(ILogger logger)", "void Foo(int id)", "logger")]
    [InlineData("class Desk(ILogger logger)", "void Foo(ILogger first, ILogger? second, int id)", "first")]
    [InlineData("class Desk(ILogger logger)", "static void Foo(in ILogger<Desk> at, int id)", "at")]
    [InlineData("static class Desk", "static void Foo<TLog>(this TLog log, int id) where TLog : class, ILogger", "log")]
    [InlineData("class Desk", "void Foo(int _log)", "this._log", "private readonly ILogger? _log;")]
    [InlineData("class Desk", "static void Foo(int _log)", "global::Desk._log", "private static readonly ILogger? _log;")]
    [InlineData("class Desk(ILogger @event)", "void Foo(int id)", "@event")]
    [InlineData("interface Desk", "void Foo(int id)", "Log", "ILogger? Log { get; }")]
    public void The_logger_is_found(
        string type, string method, string logger, string members = "", string baseMembers = "protected readonly ILogger? Inherited;")
        => Assert.Equal($"(global::Microsoft.Extensions.Logging.ILogger?){logger} ?? DeskTelemetry.Logger", LoggerOf(type, method, members, baseMembers));

    [Theory]
    [InlineData("class Desk", "void Foo(int id)")]
    [InlineData("class Desk(ILogger logger)", "static void Foo(int id)")]
    [InlineData("class Desk", "static void Foo(int id)", "private readonly ILogger? _log;")]
    [InlineData("class Desk : Base", "void Foo(int id)", "", "private readonly ILogger? _own; private ILogger? Own => _own;")]
    [InlineData("class Desk", "void Foo(int id)", "private readonly Microsoft.Extensions.Logging.ILoggerFactory? _log;")]
    [InlineData("struct Desk", "void Foo(int id)", "private ValueLogger _log;")]
    [InlineData("class Desk(ILogger logger)", "void Foo(int id)", "private readonly object logger = logger;")]
    [InlineData("class Desk", "void Foo(int id)", "private ILogger this[int at] => null!;")]
    [InlineData("class Desk", "void Foo(int id)", "private ILogger Written { set { } }")]
    public void Without_one_the_running_telemetry_has_it(string type, string method, string members = "", string baseMembers = "")
        => Assert.Equal("DeskTelemetry.Logger", LoggerOf(type, method, members, baseMembers));

    [Fact]
    public void The_guard_is_a_check_and_a_call() => Assert.Equal(
        $"""
        var log = (global::Microsoft.Extensions.Logging.ILogger?)logger ?? DeskTelemetry.Logger;
        if (log.IsEnabled({Information}))
            FooLogState.Write(log, id, name);
        """,
        BodyOf("[LogEvent(LogLevel.Information)] partial void Foo(int id, string name);"));

    [Fact]
    public void Where_no_value_holds_a_reference_the_guard_writes_itself() => Assert.Equal(
        $$"""
        var log = (global::Microsoft.Extensions.Logging.ILogger?)logger ?? DeskTelemetry.Logger;
        if (log.IsEnabled({{Information}}))
            global::MiniTelemetry.Logging.LogWriter.Write(log, {{Information}}, new FooLogState { id = id, day = day }, null);
        """,
        BodyOf("[LogEvent(LogLevel.Information)] partial void Foo(int id, DayOfWeek day);"));

    [Fact]
    public void The_check_is_left_out_where_asked() => Assert.Equal(
        """
        var log = (global::Microsoft.Extensions.Logging.ILogger?)logger ?? DeskTelemetry.Logger;
        FooLogState.Write(log, name);
        """,
        BodyOf("[LogEvent(LogLevel.Information, SkipEnabledCheck = true)] partial void Foo(string name);"));

    [Theory]
    [InlineData("LogLevel level", "", "level")]
    [InlineData("LogLevel @in", "", "@in")]
    [InlineData("LogLevel level, LogLevel other", "", "level")]
    [InlineData("in LogLevel level", "", "level")]
    [InlineData("LogLevel level", "LogLevel.Error", "global::Microsoft.Extensions.Logging.LogLevel.Error")]
    [InlineData("int a", "(LogLevel)9", "(global::Microsoft.Extensions.Logging.LogLevel)(9)")]
    [InlineData("int a", "(LogLevel)(-1)", "(global::Microsoft.Extensions.Logging.LogLevel)(-1)")]
    [InlineData("int a", "Level = LogLevel.None", "global::Microsoft.Extensions.Logging.LogLevel.None")]
    [InlineData("int a", "7, LogLevel.Debug, \"\"", "global::Microsoft.Extensions.Logging.LogLevel.Debug")]
    [InlineData("int a", "LogLevel.Debug, Level = LogLevel.Critical", "global::Microsoft.Extensions.Logging.LogLevel.Critical")]
    public void The_level_is_the_attributes_or_a_parameters(string parameter, string arguments, string level) => Assert.Contains(
        $"if (log.IsEnabled({level}))", BodyOf($"[LogEvent({arguments})] partial void Foo({parameter});"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Exception error", "error", "0")]
    [InlineData("int a, Exception? error, TimeoutException second", "error", "2")]
    [InlineData("TimeoutException @catch", "@catch", "0")]
    [InlineData("object error", "null", "1")]
    [InlineData("[Redacted] Exception secret, Exception error", "error", "1")]
    [InlineData("[Redacted] Exception secret", "null", "1")]
    public void The_first_exception_is_the_records(string parameters, string expression, string attributes)
    {
        var text = LogSource.RunMembers($"[LogEvent(LogLevel.Information)] partial void Foo({parameters});").Text;

        Assert.Matches($"Write\\(log, .*, {expression}\\);\n", text);
        Assert.Contains($"\"Foo\", {int.Parse(attributes, null) + 1});", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generic_exception_is_one() => Assert.Contains(
        "default(FooLogState<TError>), error);",
        LogSource.RunMembers("[LogEvent(LogLevel.Error)] partial void Foo<TError>(TError error) where TError : Exception;").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("SpanEvent = true", ".OnSpan();")]
    [InlineData("Counter = \"a.b\"", ".Counted(\"a.b\");")]
    [InlineData("Counter = \"a.b\", SpanEvent = true", ".OnSpan().Counted(\"a.b\");")]
    public void Further_signals_are_asked_beside_the_level(string options, string steps)
    {
        var run = LogSource.RunMembers($"[LogEvent(LogLevel.Information, {options})] partial void Foo(string name);");

        Assert.Equal(
            $"""
            var log = (global::Microsoft.Extensions.Logging.ILogger?)logger ?? DeskTelemetry.Logger;
            var isLogged = log.IsEnabled({Information});
            if (isLogged || DeskTelemetry.Foo.IsWanted)
                FooLogState.Write(isLogged ? log : null, name);
            """,
            run.Body("Foo").TrimEnd());
        Assert.EndsWith(steps, run.Field("Foo") + ";", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Counter = \" \"")]
    [InlineData("SpanEvent = false")]
    public void Options_that_ask_for_nothing_cost_nothing(string options)
        => Assert.DoesNotContain("IsWanted", LogSource.RunMembers($"[LogEvent(LogLevel.Information, {options})] partial void Foo(int a);").Text, StringComparison.Ordinal);

    [Fact]
    public void A_counter_with_tags_may_have_many_series() => Assert.EndsWith(
        ".Counted(\"a\", tagged: true)",
        LogSource.RunMembers("[LogEvent(LogLevel.Information, Counter = \"a\")] partial void Foo([Tag(On = Signals.Metrics)] DayOfWeek day);").Field("Foo"),
        StringComparison.Ordinal);

    [Fact]
    public void Names_that_are_taken_are_left_alone() => Assert.Equal(
        $"""
        var log2 = (global::Microsoft.Extensions.Logging.ILogger?)log ?? global::DeskTelemetry.Logger;
        var isLogged2 = log2.IsEnabled({Information});
        if (isLogged2 || global::DeskTelemetry.Foo.IsWanted)
            FooLogState_2.Write2(isLogged2 ? log2 : null, isLogged, DeskTelemetry, Write, index, tags);
        """,
        LogSource.Run("""
            public partial class Desk(ILogger log)
            {
                private struct FooLogState { }
                [LogEvent(LogLevel.Information, SpanEvent = true)] partial void Foo(int isLogged, string DeskTelemetry, int Write, int index, int tags);
            }
            """).Body("Foo").TrimEnd());

    [Fact]
    public void Overloads_have_structs_of_their_own()
    {
        var text = LogSource.RunMembers("""
            [LogEvent(LogLevel.Information)] partial void Foo(int a);
            [LogEvent(LogLevel.Information)] partial void Foo(long a);
            private void Foo(string a) { }
            """).Text;

        Assert.Contains("struct FooLogState :", text, StringComparison.Ordinal);
        Assert.Contains("struct FooLogState2 :", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_generators_serve_one_type()
    {
        var run = LogSource.RunMembers("""
            [Traced] public partial void Place();
            private void PlaceCore() => Placed(1);
            [LogEvent(LogLevel.Information)] partial void Placed(int id);
            """);

        Assert.Equal(["Shop.Desk.g.cs", "Shop.Desk.Logs.g.cs"], run.Files);
    }

    [Fact]
    public void Attributes_of_the_type_leave_log_methods_alone()
    {
        var run = LogSource.Run("""
            [Traced, Timed]
            public partial class Desk
            {
                [LogEvent(LogLevel.Information)] partial void Placed(int id);
                private void PlacedCore(int id) { }
                public void Use() { Placed(1); PlacedCore(1); }
            }
            """);

        Assert.Equal(["Desk.Logs.g.cs"], run.Files);
    }

    [Fact]
    public void A_method_that_is_also_instrumented_gets_one_part_only()
    {
        var run = LogSource.Run("""
            public partial class Desk
            {
                [Traced, LogEvent(LogLevel.Information)] public partial void Place(int id);
                private void PlaceCore(int id) { }
            }
            """);

        Assert.Equal(["Desk.g.cs"], run.Files);
    }

    private static string BodyOf(string member) => LogSource.RunMembers(member).Body("Foo").TrimEnd();

    private static string LoggerOf(string type, string method, string members, string baseMembers)
    {
        var modifier = method.Contains("static ", StringComparison.Ordinal) ? "static " : method.StartsWith("readonly", StringComparison.Ordinal) ? "readonly " : "";
        var declaration = method[(modifier.Length == 0 ? 0 : modifier.Length)..];
        var head = type.Split(" where ")[0];
        var constraint = type.Length > head.Length ? type[head.Length..] : "";
        var (kind, name) = (head[..head.IndexOf(" Desk", StringComparison.Ordinal)], head[head.IndexOf("Desk", StringComparison.Ordinal)..]);
        var keywords = kind is "static class" ? "static partial class" : kind is "ref struct" ? "ref partial struct" : $"partial {kind}";
        var run = LogSource.Run($$"""
            #pragma warning disable CS0169, CS0649, CS0414, CS8618, CS9113, CS9124, CS9266, CS8907
            public readonly struct ValueLogger : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                public bool IsEnabled(LogLevel level) => false;
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) { }
            }
            public class Base { {{baseMembers}} }
            public {{keywords}} {{name}}{{constraint}}
            {
                {{members}}
                [LogEvent(LogLevel.Information)] public {{modifier}}partial {{declaration}};
            }
            """);
        var body = run.Body("Foo").TrimEnd();
        return body.StartsWith("var log", StringComparison.Ordinal)
            ? body[(body.IndexOf(" = ", StringComparison.Ordinal) + 3)..body.IndexOf(';', StringComparison.Ordinal)]
            : body[(body.IndexOf('(', StringComparison.Ordinal) + 1)..body.IndexOf(".IsEnabled", StringComparison.Ordinal)];
    }
}
