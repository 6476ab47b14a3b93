namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Programs that nobody would write on purpose, and that are right.</summary>
internal static class OddPrograms
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["namespaces named like ours"] = """
            namespace Shop.System { public class Exception; public class Type; }
            namespace Shop.MiniTelemetry { public class Instrumentation; }
            namespace Shop.Microsoft { public class Extensions; }
            namespace Shop.@global { public class System; }
            namespace Shop
            {
                public partial class Desk
                {
                    [Traced, Outcome(FailureLevel = global::Microsoft.Extensions.Logging.LogLevel.Warning)] public partial int Place(int id);
                    private int PlaceCore(int id) => id;
                }
                namespace @global
                {
                    public partial class Inner
                    {
                        [Traced, Timed(Buckets = new[] { 1d })] public partial System Place([Tag] System id);
                        private System PlaceCore(System id) => id;
                    }
                }
            }
            """,
        ["types named like what generated code uses"] = """
            namespace Shop
            {
                public class Task; public class Exception; public class StackTraceHidden; public class StackTraceHiddenAttribute : Attribute;
                public class GeneratedCode; public class Func; public class MethodInstrument; public class InstrumentedType; public class NotSupportedException;
                public partial class Desk
                {
                    [Traced, StackTraceHidden] public partial Task Place(Exception exception);
                    private Task PlaceCore(Exception exception) => new();
                    [Traced] public partial System.Threading.Tasks.Task<Task> LaterAsync();
                    private async System.Threading.Tasks.Task<Task> LaterAsyncCore() { await System.Threading.Tasks.Task.Yield(); return new(); }
                }
            }
            """,
        ["a type named like its namespace"] = """
            namespace Shop.Desk
            {
                public partial class Desk
                {
                    [Traced] public partial Desk Place(Desk desk, Desk[] more);
                    private Desk PlaceCore(Desk desk, Desk[] more) => desk;
                    public partial class Shop
                    {
                        [Traced] public static partial Shop Place(Desk desk);
                        private static Shop PlaceCore(Desk desk) => new();
                    }
                }
            }
            """,
        ["members named like ours"] = """
            namespace Shop;
            public partial class Desk
            {
                public int Start => 1;
                public int Tag { get; set; }
                public int call = 1, result = 2, exception = 3, outcome = 4, tags = 5, self = 6;
                public class Type;
                public class Complete;
                [Traced, Counted] public partial void System(int MiniTelemetry);
                private void SystemCore(int MiniTelemetry) { }
                [Traced] public partial int DeskTelemetry();
                private int DeskTelemetryCore() => 1;
                [Traced] public partial int Type_();
                private int Type_Core() => 1;
                [Traced] public partial int GetHashCode(int seed);
                private int GetHashCodeCore(int seed) => seed;
                [Traced] public partial int Equals();
                private int EqualsCore() => 1;
                [Traced] public partial int Method();
                private int MethodCore() => 1;
                [Traced] public partial int IsEnabled();
                private int IsEnabledCore() => 1;
            }
            """,
        ["a method named like the holder's field and type"] = """
            namespace Shop;
            public partial class @new
            {
                [Traced] public partial int Type();
                private int TypeCore() => 1;
                [Traced] public partial int newTelemetry();
                private int newTelemetryCore() => 1;
                [Traced] public partial int @static();
                private int staticCore() => 1;
            }
            """,
        ["shadowed type parameters"] = """
            #pragma warning disable CS0693, CS8981
            namespace Shop;
            public partial class Desk<T>
            {
                [Traced] public partial T Place<T>(T id, T[] all);
                private T PlaceCore<T>(T id, T[] all) => id;
                public partial class Inner<T>
                {
                    [Traced] public partial T Place(T id);
                    private T PlaceCore(T id) => id;
                    [Traced] public partial System_ Odd<System_, MiniTelemetry, call>(System_ a, MiniTelemetry b, call c);
                    private System_ OddCore<System_, MiniTelemetry, call>(System_ a, MiniTelemetry b, call c) => a;
                }
            }
            """,
        ["escapes in identifiers"] = """
            namespace Sh\u006fp;
            public partial class D\u0065sk
            {
                [Traced] public partial int Pl\u0061ce([Tag] int \u0069d, int @\u0069nt);
                private int PlaceCore(int id, int @int) => id + @int;
                [Traced] public partial int Größe注文([Tag] int größe);
                private int Größe注文Core(int größe) => größe;
            }
            """,
        ["directives"] = """
            #nullable disable
            #line 100 "Elsewhere.cs"
            namespace Shop;
            public partial class Desk
            {
            #if DEBUG_OF_NOBODY
                [Traced] public partial int Missing();
            #else
                [Traced]
            #endif
            #nullable enable
                public partial string? Place(
            #nullable disable
                    string id,
            #nullable restore
            #line hidden
                    List<string> all);
            #line default
                private string? PlaceCore(string id, List<string> all) => id;
            #line (1, 1) - (5, 60) 10 "Page.razor"
                [Traced, Tag("a", Value = 1)] public partial int Spanned(); private int SpannedCore() => 1;
            }
            """,
        ["primary constructors"] = """
            namespace Shop;
            public partial record Order(int Id, [property: Tag("order.name")] string Name, List<int> Lines)
            {
                public required int Size { get; init; }
                [Traced, Timed] public partial int Place([Tag] int id);
                private int PlaceCore(int id) => Id + id + Lines.Count + Size;
                public virtual partial bool Equals(Order? other);
                public virtual partial bool Equals(Order? other) => ReferenceEquals(this, other);
                public override int GetHashCode() => Id;
            }
            public sealed partial class Desk(int DeskTelemetry, string call, Order order) : IDisposable
            {
                [Traced] public partial string Place(int id);
                private string PlaceCore(int id) => call + DeskTelemetry + order.Id;
                [Traced] public partial void Dispose();
                private void DisposeCore() => order = null!;
            }
            public readonly partial struct Size(int width)
            {
                public required int Height { get; init; }
                [Tag] public int Area => width * Height;
                [Traced] public partial int Grow(int by);
                private int GrowCore(int by) => width + by;
            }
            """,
        ["aliases"] = """
            using Instrumentation = System.Text.StringBuilder;
            using Trace = global::MiniTelemetry.TracedAttribute;
            using Text = System.String;
            using unsafe Pointer = int*;
            namespace Shop;
            public partial class Desk
            {
                [Trace] public partial List<Text> Place(Instrumentation text);
                private List<string> PlaceCore(Instrumentation text) => new();
                [Trace] public unsafe partial Pointer Point(Pointer a);
                private unsafe int* PointCore(int* a) => a;
            }
            """,
    };
}
