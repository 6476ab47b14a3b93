namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>The shapes that the generator supports, each as a source that compiles in every supported language version.</summary>
internal static class Shapes
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["void"] = """
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial void Place(int id);
                private void PlaceCore(int id) { }
            }
            """,
        ["value"] = """
            namespace Shop
            {
                public partial class Desk
                {
                    [Traced, Counted, Timed] public partial string Place(int id, string name);
                    private string PlaceCore(int id, string name) => name + id;
                }
            }
            """,
        ["tasks"] = """
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial Task AAsync(CancellationToken ct);
                private Task AAsyncCore(CancellationToken ct) => Task.CompletedTask;
                [Traced] public partial Task<int> BAsync(CancellationToken ct, CancellationToken other);
                private async Task<int> BCoreAsync(CancellationToken ct, CancellationToken other) { await Task.Yield(); return 1; }
                [Traced] public partial ValueTask CAsync(CancellationToken? ct);
                private ValueTask CAsyncCore(CancellationToken? ct) => default;
                [Traced] internal partial ValueTask<List<string>> DAsync(in CancellationToken ct);
                private ValueTask<List<string>> DAsyncCore(in CancellationToken ct) => new(new List<string>());
                [Traced] public partial Task<(int Left, string Right)> EAsync();
                private Task<(int Left, string Right)> EAsyncCore() => Task.FromResult((1, ""));
                [Traced] public partial Task<dynamic> FAsync();
                private Task<dynamic> FAsyncCore() => Task.FromResult<dynamic>("");
            }
            """,
        ["static"] = """
            namespace Shop;
            public static partial class Desk
            {
                [Timed] public static partial int Place(this string text, params int[] numbers);
                private static int PlaceCore(string text, int[] numbers) => text.Length + numbers.Length;
            }
            """,
        ["parameters"] = """
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial bool TryGet(ref int a, in long b, out string c, ref readonly double d, int e = 5, string f = "x");
                private bool TryGetCore(ref int a, in long b, out string c, ref readonly double d, int e, string f)
                {
                    c = f;
                    return a + b + d + e > 0;
                }
                [Traced] public partial void Scoped(scoped ReadOnlySpan<int> a, scoped ref int b, Span<byte> c);
                private void ScopedCore(scoped ReadOnlySpan<int> a, scoped ref int b, Span<byte> c) { }
                [Traced] public partial ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, int length);
                private ReadOnlySpan<char> SliceCore(ReadOnlySpan<char> text, int length) => text[..length];
                [Traced] public partial int @class(int @int, string @event, object call, object tags, object result, object exception);
                private int classCore(int @int, string @event, object call, object tags, object result, object exception) => @int;
                [Traced] public partial dynamic Late(dynamic value, List<dynamic> values);
                private dynamic LateCore(dynamic value, List<dynamic> values) => value;
                [Traced] public unsafe partial int* Point(int* value, delegate*<int, void> function);
                private unsafe int* PointCore(int* value, delegate*<int, void> function) => value;
                [Traced] public partial (int A, string B) Pair((int C, int D) value);
                private (int A, string B) PairCore((int C, int D) value) => (value.C, "");
            }
            """,
        ["generics"] = """
            namespace Shop;
            public interface IHasName { string Name { get; } }
            public partial class Desk<T> where T : class
            {
                [Traced] public partial T Place<TItem, TKey>(T value, TItem item, TKey key) where TItem : IHasName, IComparable<TItem>, new() where TKey : struct;
                private T PlaceCore<TItem, TKey>(T value, TItem item, TKey key) where TItem : IHasName, IComparable<TItem>, new() where TKey : struct => value;
                [Traced] public partial T2 Make<T2>() where T2 : notnull;
                private T2 MakeCore<T2>() where T2 : notnull => throw new InvalidOperationException();
                [Traced] public unsafe partial T3* Raw<T3>(T3* value) where T3 : unmanaged;
                private unsafe T3* RawCore<T3>(T3* value) where T3 : unmanaged => value;
                [Traced] public partial Task<T4> Loose<T4>(T4 value, [Tag] T4 other);
                private Task<T4> LooseCore<T4>(T4 value, T4 other) => Task.FromResult(value);
                [Traced] public partial T5 Class<T5>(T5 value) where T5 : class;
                private T5 ClassCore<T5>(T5 value) where T5 : class => value;
            }
            public partial class Pair<@class, T2>
            {
                public partial struct Nested<T3>
                {
                    [Counted] public readonly partial T2 Get(T2 value, T3 other, @class third);
                    private readonly T2 GetCore(T2 value, T3 other, @class third) => value;
                }
            }
            """,
        ["types"] = """
            namespace Shop;
            public partial record Order(int Id)
            {
                [Traced] public partial int Place();
                private int PlaceCore() => Id;
                public partial record struct Line(int Count)
                {
                    [Traced] public partial int Place();
                    private int PlaceCore() => Count++;
                }
            }
            public readonly partial struct Point
            {
                [Traced] public partial int Length();
                private int LengthCore() => 1;
            }
            public ref partial struct Reader
            {
                [Traced] public partial int Read();
                private int ReadCore() => 1;
            }
            public partial interface IDesk<in TIn, out TOut>
            {
                [Traced] private partial int Hidden(int id);
                private int HiddenCore(int id) => id;
                [Traced] public partial int Place(int id);
                private int PlaceCore(int id) => id;
                [Traced] public static partial int Stat(int id);
                private static int StatCore(int id) => id;
            }
            public abstract class Base
            {
                public virtual int Place(int id) => id;
                public virtual T Make<T>(T value) where T : class => value;
                public virtual T New<T>() where T : IComparable, new() => new();
                public virtual T Any<T>(T value) => value;
                public int Hide() => 1;
            }
            public sealed partial class Derived : Base
            {
                [Traced] public sealed override partial int Place(int id);
                private int PlaceCore(int id) => base.Place(id);
                [Traced] public override partial T Make<T>(T value) where T : class;
                private T MakeCore<T>(T value) where T : class => value;
                [Traced] public override partial T New<T>();
                private T NewCore<T>() where T : IComparable, new() => new();
                [Traced] public override partial T Any<T>(T value) where T : default;
                private T AnyCore<T>(T value) => value;
                [Traced] public new partial int Hide();
                private int HideCore() => 2;
            }
            public partial class Open
            {
                [Traced] protected internal virtual partial int Place(int id);
                private protected virtual int PlaceCore(int id) => id;
            }
            """,
        ["unsafe type"] = """
            namespace Shop;
            public unsafe partial class Desk
            {
                [Traced] public partial void Place(int* value);
                private void PlaceCore(int* value) { }
            }
            """,
        ["global namespace"] = """
            public partial class Desk
            {
                [Traced] partial void Place(int id);
                private void PlaceCore(int id) => Place(id);
            }
            """,
        ["keyword namespace"] = """
            namespace @namespace.@class
            {
                public partial class @event
                {
                    [Traced] public partial @event Place(@event value);
                    private @event PlaceCore(@event value) => value;
                }
            }
            """,
        ["overloads"] = """
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial int Place(int id);
                private int PlaceCore(int id) => id;
                [Traced] public partial int Place(string id);
                private int PlaceCore(string id) => 1;
                [Timed] public partial int Place<T>(T id);
                private int PlaceCore<T>(T id) => 1;
                [Counted] public partial int Place(ref int id);
                private int PlaceCore(ref int id) => id;
            }
            """,
        ["names taken"] = """
            namespace Shop
            {
                public class DeskTelemetry;
                public partial class Desk
                {
                    public int DeskTelemetry2 => 1;
                    public int PlaceInstrumented => 1;
                    [Traced] public partial int Place(int DeskTelemetry3, Func<int> PlaceCore, int PlaceInstrumented2);
                    private int PlaceCore(int DeskTelemetry3, Func<int> PlaceCore, int PlaceInstrumented2) => PlaceCore();
                    [Traced] public static partial int Scope(Func<int> ScopeCore);
                    private static int ScopeCore(Func<int> ScopeCore) => ScopeCore();
                    [Traced] public new partial string ToString();
                    private string ToStringCore() => "";
                    [Traced] public partial int Call(int a);
                    private int CallCore(int a) => a;
                    [Traced(Body = "call")] public partial int Two(int a);
                    private int call(int a) => a;
                }
            }
            """,
        ["tags"] = """
            namespace Shop;
            public struct Size { public int Width; public string Name => ""; }
            public class Item { public decimal Price { get; } public Size? Size { get; set; } public Item Next => this; }
            public class Cart { public List<Item> Items { get; } = new(); public Item First => Items[0]; public (int Count, string Name) Sum => (1, ""); }
            public interface IThing { string Name { get; } }
            public interface ISubThing : IThing { }
            public enum Tier { Gold }
            public partial class Desk
            {
                [Traced, Counted, Timed]
                [Tag("tier", Value = "gold"), Tag("kind", Value = Tier.Gold, On = Signals.Metrics), Tag("type", Value = typeof(List<int>), AtStart = true)]
                [Tag("numbers", Value = new[] { 1.5, double.NaN }), Tag("words", Value = new string[] { "a", "b\u2028\"\\\n\0" }), Tag("char", Value = '\'')]
                public partial Task<int> PlaceAsync(
                    [Tag, Tag("order.id.too", On = Signals.Span)] int orderId,
                    [Tag("cart.size", "Items.Count"), Tag("cart.price", "First.Price"), Tag("cart.sum", "Sum.Count")] Cart cart,
                    [Tag("size.name", "Name"), Tag("size.width", "Width", AtStart = true)] Size size,
                    [Tag("first.width", "Size.Value.Width"), Tag("first.has", "Size.HasValue"), Tag("first.deep", "Next.Next.Size.Name")] Item item,
                    [Tag("thing.name", "Name")] ISubThing thing,
                    [Tag("array.length", "Length")] string[] array,
                    [Tag(AtStart = true)] string sku,
                    [Tag] dynamic late,
                    [Tag("nullable", "Value")] int? nullable,
                    [Tag("event.length", "Length")] string @event,
                    CancellationToken ct);
                private Task<int> PlaceAsyncCore(int orderId, Cart cart, Size size, Item item, ISubThing thing, string[] array, string sku,
                    dynamic late, int? nullable, string @event, CancellationToken ct) => Task.FromResult(1);
                [Traced] public partial void Refs([Tag] in Size size, [Tag("cart.size", "Items.Count")] ref Cart cart, out int none);
                private void RefsCore(in Size size, ref Cart cart, out int none) { none = 1; }
                [Traced] public partial void Generic<T, TThing>([Tag] T value, [Tag("thing.name", "Name")] TThing thing) where TThing : IThing;
                private void GenericCore<T, TThing>(T value, TThing thing) where TThing : IThing { }
            }
            """,
        ["obsolete and experimental"] = """
            using System.Diagnostics.CodeAnalysis;
            namespace Shop;
            [Experimental("SHOP001")] public class Trial;
            [Obsolete("old", DiagnosticId = "SHOP002")] public class Old { [Obsolete] public int Count => 1; }
            [Obsolete] public class Older;
            #pragma warning disable SHOP001, SHOP002, CS0612
            public partial class Desk
            {
                [Traced] public partial List<Trial> Place([Tag("old", "Count")] Old old, Older older);
                [Obsolete] private List<Trial> PlaceCore(Old old, Older older) => new();
            }
            """,
        ["flow attributes"] = """
            using System.Diagnostics.CodeAnalysis;
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial bool TryGet(int id, [NotNullWhen(true)] out object value);
                private bool TryGetCore(int id, [NotNullWhen(true)] out object value) { value = ""; return true; }
                [Traced] [return: NotNullIfNotNull(nameof(text))] public partial string Same(string text);
                [return: NotNullIfNotNull(nameof(text))] private string SameCore(string text) => text;
                [Traced, DoesNotReturn] public partial void Throw();
                [DoesNotReturn] private void ThrowCore() => throw new InvalidOperationException();
                [Traced] [System.Diagnostics.StackTraceHidden] public partial void Hidden();
                private void HiddenCore() { }
            }
            """,
    };
}
