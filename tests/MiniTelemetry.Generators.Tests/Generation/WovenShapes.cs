namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Further shapes: references, streams, attributes of types, tags in every position, outcomes.</summary>
internal static class WovenShapes
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["references"] = """
            using System.Diagnostics.CodeAnalysis;
            namespace Shop;
            public partial class Desk<T>
            {
                private T[] _all = new T[1];
                [Traced] public partial ref T At(int index);
                private ref T AtCore(int index) => ref _all[index];
                [Traced, Counted] public partial ref readonly T Peek(in T other, int index);
                private ref readonly T PeekCore(in T other, int index) => ref index < 0 ? ref other : ref _all[index];
                [Traced] public partial ref readonly T Look(int index);
                private ref T LookCore(int index) => ref _all[index];
                [Traced] public static partial ref int Max(ref int a, ref int b);
                private static ref int MaxCore(ref int a, ref int b) => ref a > b ? ref a : ref b;
                [Traced] [return: Tag(On = Signals.Span)] public partial ref int Tagged(ref int a, [Tag] out int b);
                private ref int TaggedCore(ref int a, out int b) { b = 1; return ref a; }
                [Traced] public unsafe partial ref int Raw(int* a);
                private unsafe ref int RawCore(int* a) => ref *a;
                [Traced] public partial ref dynamic Late(ref dynamic a);
                private ref dynamic LateCore(ref dynamic a) => ref a;
                [Traced] public partial ref Span<int> Spans(ref Span<int> a);
                private ref Span<int> SpansCore(ref Span<int> a) => ref a;
            }
            public partial struct Slots
            {
                private int _first;
                [Traced, UnscopedRef] public partial ref int First();
                [UnscopedRef] private ref int FirstCore() => ref _first;
            }
            """,
        ["streams"] = """
            using System.Collections;
            using System.Runtime.CompilerServices;
            namespace Shop;
            public partial class Desk
            {
                [Traced, InFlight] public partial IAsyncEnumerable<int> AAsync(int count, CancellationToken ct);
                private async IAsyncEnumerable<int> AAsyncCore(int count, [EnumeratorCancellation] CancellationToken ct) { await Task.Delay(count, ct); yield return 1; }
                [Traced] public partial IAsyncEnumerable<T> B<T>(IAsyncEnumerable<T> source);
                private IAsyncEnumerable<T> BCore<T>(IAsyncEnumerable<T> source) => source;
                [Timed] public partial IAsyncEnumerator<(int A, string B)> C(CancellationToken ct, CancellationToken other);
                private async IAsyncEnumerator<(int A, string B)> CCore(CancellationToken ct, CancellationToken other) { await Task.Yield(); yield return (1, ""); }
                [Traced, Counted] public static partial IEnumerable<dynamic> D([Tag] int count);
                private static IEnumerable<dynamic> DCore(int count) { for (var index = 0; index < count; index++) yield return index; }
                [Traced] public partial IEnumerator<string> E([Tag(AtStart = true)] int count);
                private IEnumerator<string> ECore(int count) { yield break; }
                [Traced] public partial IEnumerable F();
                private IEnumerable FCore() { yield return 1; }
                [Traced] public partial IEnumerator G();
                private IEnumerator GCore() { yield return 1; }
                [Traced] public partial IEnumerable<int> NoIterator();
                private IEnumerable<int> NoIteratorCore() => Local();
                private IEnumerable<int> Local() { yield return 1; }
                [Traced] public partial IAsyncEnumerable<int> Out([Tag] out int count);
                private IAsyncEnumerable<int> OutCore(out int count) { count = 1; return AAsync(1, default); }
            }
            """,
        ["attributes of a type"] = """
            namespace Shop;
            [Traced, Timed, InFlight, Tag("tier", Value = "gold", On = Signals.Span | Signals.Metrics)]
            [Outcome(Expected = new[] { typeof(TimeoutException), typeof(Desk<>.Full) }, FailWhen = "IsFailure", ErrorTypeFrom = "Code")]
            public partial class Desk<T>
            {
                public class Full : Exception { }
                public class Receipt { public bool IsFailure => false; public string Code => ""; }
                [Tag] private readonly int _size = 1;
                [Tag("name.length", "Length")] protected virtual string Name => "";
                [Tag(On = Signals.Metrics, AtStart = true)] private static int Kind => 1;
                public partial void A(T value);
                private void ACore(T value) { }
                [Counted] public static partial Receipt B();
                private static Receipt BCore() => new();
                public partial Task<Receipt> CAsync([Tag] T self, CancellationToken ct);
                private async Task<Receipt> CAsyncCore(T self, CancellationToken ct) { await Task.Yield(); return new(); }
                public partial ValueTask<int> DAsync();
                private ValueTask<int> DAsyncCore() => new(_size);
                [Enrich] public partial bool E([Tag] out int count);
                private bool ECore(out int count) { count = 1; return true; }
                [Uninstrumented("classic")] partial void F();
                partial void G();
            }
            [Traced, Tag("kind", Value = DayOfWeek.Friday)]
            public partial interface IShop { [Tag] int Size => 1; public partial int Place(); private int PlaceCore() => 1; }
            [Counted] public ref partial struct Reader { [Tag(On = Signals.Metrics)] private int _at; public partial int Read(); private int ReadCore() => _at++; }
            [Traced] public readonly partial record struct Point([property: Tag] int X) { public partial int Length(); private int LengthCore() => X; }
            """,
        ["results"] = """
            [assembly: Outcome(FailWhen = "IsFailure", Cancellation = CancellationPolicy.Error)]
            namespace Shop;
            public struct Error { public int? Code => 1; public object Value => ""; }
            public struct Receipt { public bool? IsFailure => null; public Error? Error => null; public string Id => ""; }
            public partial class Desk
            {
                [Traced] [return: Tag("receipt.id", "Id"), Tag("code", "Error.Value.Code")] public partial Receipt A();
                private Receipt ACore() => default;
                [Traced, Outcome(ErrorTypeFrom = "Error.Code")] public partial Task<Receipt> BAsync(Func<Task<Receipt>> result, object outcome, object call);
                private async Task<Receipt> BAsyncCore(Func<Task<Receipt>> result, object outcome, object call) => await result();
                [Timed] [return: Tag("b", "B", On = Signals.Metrics)] public partial ValueTask<(int A, int B)> C();
                private ValueTask<(int, int)> CCore() => default;
                [Traced] [return: Tag] public partial dynamic D();
                private dynamic DCore() => "";
                [Traced] [return: Tag] public partial Task<dynamic> E();
                private Task<dynamic> ECore() => Task.FromResult<dynamic>("");
                [Traced] [return: Tag] public partial T F<T>(T value);
                private T FCore<T>(T value) => value;
                [Traced] [return: Tag("count", "Count")] public partial Task<List<T>> G<T>(T value);
                private Task<List<T>> GCore<T>(T value) => Task.FromResult(new List<T> { value });
                [Enrich] [return: Tag] public static partial int H(Receipt result2);
                private static int HCore(Receipt result2) => 1;
            }
            """,
    };
}
