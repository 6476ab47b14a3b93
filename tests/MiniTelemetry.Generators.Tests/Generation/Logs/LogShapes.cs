namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>Every shape that a log method may have.</summary>
internal static class LogShapes
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["global namespace"] = "partial class Desk { [LogEvent(LogLevel.Information, \"{a}\")] static partial void Foo(int a); }",
        ["block namespace"] = "namespace A.@class { partial class Desk { [LogEvent(LogLevel.Information)] private partial void Foo(string a); } }",
        ["nested generic types"] = """
            namespace Shop;
            public partial class Outer<TKey> where TKey : notnull
            {
                protected internal partial record struct Middle<TValue>
                {
                    internal partial interface IInner { [LogEvent(LogLevel.Information, "{k} {v}")] static partial void Foo(TKey k, TValue v); }
                    internal partial record Leaf<TKey2> { [LogEvent(LogLevel.Information, "{k} {v}")] private partial void Foo<T>(TKey k, TValue v, T t, TKey2? two); }
                }
            }
            """,
        ["constraints"] = """
            public partial class Desk
            {
                [LogEvent(LogLevel.Information)] static partial void A<T>(T a) where T : class;
                [LogEvent(LogLevel.Information)] static partial void B<T>(T? a) where T : class?;
                [LogEvent(LogLevel.Information)] static partial void C<T>(T? a) where T : struct, Enum;
                [LogEvent(LogLevel.Information)] static partial void D<T>(T a) where T : unmanaged;
                [LogEvent(LogLevel.Information)] static partial void E<T>(T a) where T : notnull, IComparable<T>, new();
                [LogEvent(LogLevel.Information)] static partial void F<T, U>(T a, U b) where T : List<U> where U : notnull;
                [LogEvent(LogLevel.Information)] static partial void G<T>(T? a);
                [LogEvent(LogLevel.Information)] static partial void H<T>(IEnumerable<T?> a) where T : struct;
            }
            """,
        ["instance kinds"] = """
            public abstract partial class Base { [LogEvent(LogLevel.Information)] protected virtual partial void Foo(int a); [LogEvent(LogLevel.Information)] public partial void Bar<T>(T? a); }
            public partial class Desk : Base
            {
                [LogEvent(LogLevel.Information)] protected sealed override partial void Foo(int a);
                [LogEvent(LogLevel.Information)] public new partial void Bar<T>(T? a) where T : class;
            }
            public readonly partial struct Point { [LogEvent(LogLevel.Information)] public partial void Foo(int a); }
            public partial struct Size { [LogEvent(LogLevel.Information)] public readonly partial void Foo(int a); }
            public ref partial struct View { [LogEvent(LogLevel.Information)] public partial void Foo(string a); }
            public partial record Row(int Id) { [LogEvent(LogLevel.Information, "{id}")] public partial void Foo(int id); }
            """,
        ["interfaces"] = """
            public partial interface IDesk
            {
                static ILogger? Log { get; set; }
                [LogEvent(LogLevel.Information, "{a}")] private partial void Foo(string a);
                [LogEvent(LogLevel.Information, "{a}")] static partial void Bar(string a);
                [LogEvent(LogLevel.Information, "{a}")] public virtual partial void Baz(string a);
                void Use() => Foo("");
            }
            """,
        ["extension"] = """
            public static partial class Log
            {
                [LogEvent(LogLevel.Information, "{a}")] public static partial void Foo(this ILogger logger, string a);
                [LogEvent(LogLevel.Information, "{a}")] public static partial void Foo(this string a, ILogger logger);
                [LogEvent(LogLevel.Information, "{a}")] public static partial void Foo(this in DateTime a, ILogger logger);
            }
            """,
        ["references"] = """
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{a} {b} {c}")] static partial void Foo(in int a, ref string b, ref readonly Guid c);
                [LogEvent(LogLevel.Information, "{a}")] static partial void Bar(scoped in int a, scoped ref string b);
                [LogEvent] static partial void Baz(in LogLevel level, ref Exception? error, ref readonly ILogger log);
            }
            """,
        ["params and defaults"] = """
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{a} {rest}")] static partial void Foo(int a = 3, string? b = null, params object?[] rest);
                [LogEvent(LogLevel.Information, "{rest}")] static partial void Bar(params List<int> rest);
                [LogEvent(LogLevel.Information)] static partial void Baz(DayOfWeek day = DayOfWeek.Friday, CancellationToken token = default, char c = '\'');
                static void Use() { Foo(); Foo(1, "", 2, 3); Bar(1, 2); Baz(); }
            }
            """,
        ["odd types"] = """
            public partial class Desk
            {
                private enum Kind { A }
                private record struct Secret(int A);
                [LogEvent(LogLevel.Information, "{a} {b} {c} {d} {e} {f} {g}")]
                static partial void Foo(dynamic a, dynamic? b, (int X, string? Y) c, int?[]? d, Dictionary<string, List<dynamic>> e, Kind f, Secret g);
                [LogEvent(LogLevel.Information)] static unsafe partial void Bar(int*[] a, delegate*<int, void>[] b);
                [LogEvent(LogLevel.Information)] static partial void Baz(nint a, Func<int, string?>? b, Type c, object d, System.Collections.IEnumerable? e);
            }
            """,
        ["unsafe type"] = "public unsafe partial class Desk { [LogEvent(LogLevel.Information)] private partial void Foo(void*[] a); }",
        ["keywords"] = """
            namespace @namespace;
            public partial class @class(ILogger @object)
            {
                [LogEvent(LogLevel.Information, "{int} {@string} {field} {value} {record}")]
                private partial void @void<@in>(int @int, string @string, int field, int value, @in record, int index, string tags, int Format, string Count, int Info, string Item);
            }
            """,
        ["names of members"] = """
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{ToString} {GetHashCode} {Equals} {GetType} {Write} {log}", SpanEvent = true)]
                static partial void Foo(string ToString, int GetHashCode, string Equals, int GetType, string Write, int log, string Tag, string FooLogState, string @default);
                [LogEvent(LogLevel.Information)] static partial void Logger(string a);
                [LogEvent(LogLevel.Information, SpanEvent = true)] static partial void Equals(string a);
                [LogEvent(LogLevel.Information, SpanEvent = true)] static partial void Type(string a);
            }
            public partial class Logger { [LogEvent(LogLevel.Information)] static partial void Foo(string a); }
            public partial class Foo { [LogEvent(LogLevel.Information)] static partial void Bar(string global, int System, int Microsoft, int MiniTelemetry); }
            """,
        ["attributes of flow"] = """
            public partial class Desk
            {
                [LogEvent(LogLevel.Information)] static partial void Foo([AllowNull] string a, [DisallowNull] string? b, [AllowNull] List<string> c);
                [LogEvent(LogLevel.Information)] static partial void Bar<T>([AllowNull] T a, [NotNullIfNotNull(nameof(a))] T b);
                [LogEvent(LogLevel.Information)] static partial void Baz([NotNull] object a, [System.Runtime.CompilerServices.CallerMemberName] string b = "");
            }
            """,
        ["obsolete and experimental"] = """
            [Obsolete("no", true)] public class Old { }
            [Experimental("SHOP001")] public class New { public int A => 1; }
            public partial class Desk
            {
            #pragma warning disable SHOP001
                [Obsolete("no"), LogEvent(LogLevel.Information)] public static partial void Foo(Old a);
                [LogEvent(LogLevel.Information, "{a.a}")] public static partial void Bar([Tag("a.a", "A")] New a);
            }
            """,
        ["signals"] = """
            public partial class Desk<T>
            {
                [LogEvent(LogLevel.Information, "{a} {x}", SpanEvent = true, Counter = "desk.foo"), Tag("tier", Value = 3), Tag("kind", Value = new[] { "a" })]
                private partial void Foo([Tag(On = Signals.Metrics)] DayOfWeek a, [Tag("b", "Length"), Tag("c", On = Signals.Span)] string? b, T x, dynamic d, Exception? e);
                [LogEvent(Counter = "desk.bar", SkipEnabledCheck = true)] private static partial void Bar<U>(LogLevel level, U u, Exception e) where U : struct;
            }
            """,
        ["paths"] = """
            public class Node { public Node? Next; public int Value => 1; public DateTime? At; public DayOfWeek this[int at] => default; public DayOfWeek Day => default; }
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{a:000} {b} {c,20:O} {d}")]
                static partial void Foo([Tag("a", "Value"), Tag("b", "Next.Next.Value"), Tag("c", "Next.At.Value.Date"), Tag("d", "At.HasValue")] Node node, [Tag("e", "Day")] in Node? other);
                [LogEvent(LogLevel.Information)] static partial void Bar<T>([Tag("e", "Value")] T node) where T : Node;
                [LogEvent(LogLevel.Information)] static partial void Baz([Tag("len", "Length")] string @string, [Tag("len2", "Length")] string stringLength);
            }
            """,
        ["allows ref struct"] = """
            public partial class Desk
            {
                [LogEvent(LogLevel.Information)] static partial void Foo<T>([Redacted] T a, int b) where T : allows ref struct;
                [LogEvent(LogLevel.Information)] static partial void Bar<T>([Redacted] scoped ReadOnlySpan<char> a, string b);
            }
            """,
        ["many parameters"] = $$"""
            public partial class Desk
            {
                [LogEvent(LogLevel.Information, "{p39} {p0}")] static partial void Foo({{string.Join(", ", Enumerable.Range(0, 40).Select(static n => $"{(n % 2 == 0 ? "int" : "string?")} p{n}"))}});
            }
            """,
        ["several parts"] = """
            public partial class Desk { [LogEvent(LogLevel.Information)] partial void Foo(string a); }
            public partial class Desk { private ILogger? _log = null; [LogEvent(LogLevel.Information)] partial void Bar(string a); }
            """,
    };
}
