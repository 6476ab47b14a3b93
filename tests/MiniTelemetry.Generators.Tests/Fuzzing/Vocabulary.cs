namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>The words that sources are spoiled with.</summary>
internal static class Vocabulary
{
    public static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", ":", "?", "!", "=", "=>", "*", "&", "@", "#if X\n", "#endif\n",
        "#nullable disable\n",
        "#nullable enable\n", "#line 1 \"other.cs\"\n", "\"", "'", "$\"", "/*", "//", "partial", "static", "abstract", "async", "unsafe",
        "readonly",
        "ref", "out", "in", "params", "this", "scoped", "virtual", "override", "sealed", "new", "extern", "file", "record", "struct",
        "interface",
        "class", "void", "dynamic", "var", "where", "namespace", "extension", "required", "const", "default", "\u2028", "\ud800", "\0",
    ];

    /// <summary>Names that generated code, .NET or the language use too.</summary>
    public static readonly string[] Names =
    [
        "Task", "Exception", "System", "MiniTelemetry", "StackTraceHidden", "Start", "Tag", "Type", "call", "tags", "result", "exception",
        "outcome",
        "field", "value", "global", "nameof", "var", "dynamic", "record", "file", "partial", "async", "await", "_", "__", "@class", "@int",
        "@event",
        "Core", "PlaceCore", "DeskTelemetry", "Traced", "Complete", "InstrumentedType", "Instrumentation", "\\u0041bc", "Größe", "注文", "T",
        "notnull",
        "unmanaged", "scoped", "required", "allows", "extension", "when", "Equals", "ToString", "GetType", "Finalize", "object1", "Func",
        "LogLevel",
        "a23456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
    ];

    public static readonly string[] Types =
    [
        "int", "string", "string?", "object", "dynamic", "void", "int*", "int?", "System.Span<int>", "System.ReadOnlySpan<char>",
        "Missing", "List<>",
        "(int A, string B)", "int[]", "int[,]", "T", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task<int>",
        "delegate*<int, void>",
        "System.Threading.Tasks.ValueTask<string?>", "System.Collections.Generic.IAsyncEnumerable<int>",
        "System.Collections.Generic.IEnumerable<int>",
        "System.Threading.CancellationToken", "System.Threading.CancellationToken?", "System.Exception", "System.TypedReference",
        "ref int", "static",
        "System.Collections.Generic.IEnumerator<string>", "System.Nullable<string>", "System.Threading.Tasks.Task<Missing>", "System.Guid",
        "nint", "var",
        "System.Collections.IEnumerable", "System.Threading.Tasks.Task<dynamic?>", "System.DayOfWeek", "System.DayOfWeek?",
        "System.Action<object>", "System.DateTime", "System.TimeSpan", "decimal?", "System.Uri", "Microsoft.Extensions.Logging.ILogger",
        "Microsoft.Extensions.Logging.ILogger<int>", "Microsoft.Extensions.Logging.LogLevel", "Microsoft.Extensions.Logging.LogLevel?",
    ];

    public static readonly string[] Arguments =
    [
        "null", "default", "1", "-1", "int.MinValue", "1.5", "double.NaN", "-0.0", "\"\"", "\" \"", "\"a.b\"", "\"Length\"", "\".\"",
        "\"..\"", "\"\\ud800\"",
        "\"\\0\\u2028\\\"\"", "typeof(void)", "typeof(List<>)", "typeof(System.Collections.Generic.Dictionary<,>)", "typeof(int*)",
        "typeof(Missing)",
        "new object[0]", "new int[] { }", "new double[] { 2, 1 }", "new[] { double.NaN, double.PositiveInfinity }",
        "new string?[] { null, \"a\" }",
        "new object?[] { null, 1, \"a\", new object[] { 1 } }", "[]", "[typeof(System.Exception), typeof(System.TimeoutException)]",
        "[typeof(string)]",
        "[typeof(System.Collections.Generic.List<>)]", "(System.Type[]?)null", "(System.Diagnostics.ActivityKind)99", "(Signals)99",
        "(Signals)(-1)",
        "(CancellationPolicy)7", "(Microsoft.Extensions.Logging.LogLevel)(-5)", "nameof(System)", "true", "'x'", "'\\ud800'", "1m", "1UL",
        "0x7fL", "(byte)1",
        "long.MinValue", "float.NaN", "System.DayOfWeek.Monday", "(System.DayOfWeek)(-3)",
        "System.AttributeTargets.Class | System.AttributeTargets.Enum",
        "Missing", "Missing.Too(1)", "\"" + LongText + "\"", "checked(1 + 2)", "$\"x\"", "\"x\"u8", "() => 1", "sizeof(int)",
        "unchecked((int)0xffffffff)",
    ];

    /// <summary>Options of the right type, and of strange values.</summary>
    public static readonly string[] Options =
    [
        "Name = \"\"", "Name = null", "Name = \"\\ud800\\0\\u2028\"", "Name = \"{0} \\\" \\\\\"", "Name = \"" + LongText + "\"",
        "Description = \"a\\nb\"",
        "Kind = (System.Diagnostics.ActivityKind)99", "Kind = System.Diagnostics.ActivityKind.Client", "Root = true",
        "Body = \"PlaceCore\"", "Body = \"@class\"",
        "Body = \"ToString\"", "Buckets = new double[] { }", "Buckets = null", "Buckets = new[] { -0.0, 1e300, double.MaxValue }",
        "AtStart = true",
        "Buckets = new[] { double.NaN }", "Value = null", "Value = double.NaN", "Value = 1e300f", "Value = '\\ud800'",
        "Value = typeof(void)", "Value = typeof(int*)",
        "Value = typeof(System.Collections.Generic.List<>)", "Value = new object?[] { null, 1, typeof(int[]) }",
        "Value = new string?[] { null }", "Value = 1UL",
        "Value = new System.DayOfWeek[] { (System.DayOfWeek)9 }", "Value = System.AttributeTargets.Class | System.AttributeTargets.Enum",
        "Value = (object?)null",
        "Value = new System.Type?[] { null, typeof(void) }", "Value = (sbyte)-1", "Value = long.MinValue", "Value = int.MinValue",
        "Value = float.NegativeInfinity",
        "On = (Signals)0", "On = (Signals)(-1)", "On = Signals.Metrics", "On = Signals.Span | Signals.Metrics | Signals.Logs",
        "Version = \"\"",
        "Expected = [typeof(System.Exception)]", "Expected = [null!]", "Expected = null", "Expected = []",
        "Expected = [typeof(System.Exception), typeof(void), typeof(int*)]",
        "Expected = [typeof(System.Collections.Generic.List<>), typeof(System.AggregateException[])]", "FailWhen = \"Length\"",
        "FailWhen = \"HasValue\"", "FailWhen = \"\"",
        "FailWhen = \"IsCompleted\", ErrorTypeFrom = \"Exception.Message\"", "ErrorTypeFrom = \"A.B\"",
        "Level = (Microsoft.Extensions.Logging.LogLevel)(-3)", "Level = Microsoft.Extensions.Logging.LogLevel.None", "EventId = -1",
        "EventId = int.MinValue", "EventName = \"\"", "EventName = \"a\\\"\\\\\\u2028\\ud800\"", "Message = null", "Message = \"{\"", "Message = \"}}{{ {id:} {,}\"",
        "Message = \"WARN: {exception} {logger} {level} {Total:C}\\n\"", "Message = \"{id,-999999:\\\"\\\\} \\ud800\"", "SkipEnabledCheck = true",
        "SpanEvent = true", "Counter = \"\"", "Counter = \"desk.placed\"", "Counter = \"{0} \\\"\\\\\"",
        "Cancellation = (CancellationPolicy)(-1)", "FailureLevel = (Microsoft.Extensions.Logging.LogLevel)(-7)",
    ];

    public static readonly string[] Attributes =
    [
        "Traced", "Counted", "Timed", "InFlight", "Enrich", "Tag", "Uninstrumented(\"why\")", "TelemetryScope(\"a\")",
        "TelemetryScope(null)", "Outcome",
        "Tag(\"a.b\", \"Length\")", "Tag(\"k\", Value = 1)", "Tag(On = Signals.Metrics | Signals.Logs)", "Tag(AtStart = true)",
        "Traced(Root = true)",
        "Traced(Body = \"PlaceCore\")", "Traced(Body = \"\")", "Outcome(FailWhen = \"IsFailure\", ErrorTypeFrom = \"Error.Code\")",
        "Outcome(FailWhen = \"Length\")", "Outcome(Expected = [typeof(System.Exception)], Cancellation = CancellationPolicy.Error)",
        "System.Obsolete",
        "Timed(Buckets = [1, 2])", "System.Obsolete(\"x\", true)", "System.Diagnostics.CodeAnalysis.Experimental(\"X1\")", "System.Flags",
        "System.Diagnostics.StackTraceHidden", "System.Diagnostics.CodeAnalysis.DoesNotReturn", "System.Diagnostics.CodeAnalysis.NotNull",
        "System.Diagnostics.CodeAnalysis.MaybeNull", "System.Diagnostics.CodeAnalysis.AllowNull", "System.Diagnostics.Conditional(\"X\")",
        "System.Runtime.CompilerServices.CallerMemberName", "System.Runtime.CompilerServices.EnumeratorCancellation", "Missing",
        "MiniTelemetry.Traced",
        "System.Runtime.CompilerServices.MethodImpl(256)", "System.Diagnostics.CodeAnalysis.UnscopedRef", "System.ThreadStatic",
        "System.CLSCompliant(false)",
        "System.Runtime.InteropServices.DllImport(\"x\")", "return: Tag", "return: Tag(\"r\", \"Length\")",
        "return: Tag(On = Signals.Metrics)", "Missing(1)",
        "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"x\")", "System.Runtime.CompilerServices.SkipLocalsInit",
        "System.Diagnostics.DebuggerStepThrough", "LogEvent", "LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug)",
        "LogEvent(Microsoft.Extensions.Logging.LogLevel.Error, \"a {id} {ID} {order.id} {@text,-5:N0}\")", "LogEvent(\"a {\")", "Redacted",
        "MiniTelemetry.LogEvent(7, (Microsoft.Extensions.Logging.LogLevel)9, null!)", "Tag(\"id\")",
        "property: Redacted", "field: Redacted", "return: Redacted",
    ];

    public static readonly string[] Modifiers =
    [
        "public", "private", "protected", "internal", "static", "abstract", "virtual", "override", "sealed", "new", "readonly", "unsafe",
        "extern",
        "async", "partial", "file", "ref", "required", "volatile", "const", "private protected", "protected internal",
    ];

    public static readonly string[] ParameterModifiers = ["ref", "out", "in", "ref readonly", "scoped", "params", "this", "scoped ref",
    "readonly"];

    /// <summary>Members to put into any type.</summary>
    public static readonly string[] Members =
    [
        "[Traced] public partial int Placed(); private int PlacedCore() => 1;",
        "[Traced] public static partial void Empty<TA, TB>(TA a, TB? b) where TA : TB where TB : TA; private static void EmptyCore<TA, TB>(TA a, TB? b) { }",
        "[Traced] public partial int Property { get; set; } public partial int Property { get => 1; set { } }",
        "[Traced] public partial event System.Action Happened;",
        "[Traced] partial void Silent(); void SilentCore() { }",
        "[Traced, Tag(\"a\", Value = 1)] public partial System.Threading.Tasks.Task LateAsync(); private async System.Threading.Tasks.Task LateAsyncCore() { }",
        "public class System { } public class MiniTelemetry { } public class Exception { }",
        "public static int Tag => 1; public int Start() => 1; public class Type { }",
        "public class Inner : Inner { [Traced] public partial void Deep(); }",
        "[Tag] private int _size; [Tag(\"size.too\", On = Signals.Metrics)] public required string Size { get; init; }",
        "[Traced] public partial void Many(int a, int a, ref int b, out int c, params int[] d); private void ManyCore(int a) { }",
        "[Traced] public partial T Odd<T>() where T : class, struct, Missing, new(), T; private T OddCore<T>() => default!;",
        "[LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"{a} {A} {b:hh:mm}\")] private partial void Told(int a, string A, System.TimeSpan b);",
        "[LogEvent(\"{a.b} {level}\")] partial void Told([Tag(\"a.b\", \"Length\")] string password, Microsoft.Extensions.Logging.LogLevel level, out int c);",
        "protected Microsoft.Extensions.Logging.ILogger? Logger; [LogEvent(3, Microsoft.Extensions.Logging.LogLevel.Warning, \"x\", Counter = \"a.b\")] public static partial void Told();",
        "[Traced] ~Destructed() { } [Traced] public int this[int a] => 1; [Traced] public static implicit operator int(Desk a) => 1;",
    ];

    private const string LongText = "x23456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789"
        + "x23456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789";
}
