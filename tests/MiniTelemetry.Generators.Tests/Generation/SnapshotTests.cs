using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Whole files, as a user sees them.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Order_service() => Verify("""
        [assembly: TelemetryScope("Shop.Orders", Version = "1.0.0")]
        namespace Shop
        {
            public record Receipt(int Id);
            public class Cart { public List<string>? Items { get; init; } }
            public partial class OrderService
            {
                [Traced, Timed]
                public partial Task<Receipt> PlaceAsync([Tag("order.id")] int orderId, [Tag("cart.size", "Items.Count")] Cart cart, CancellationToken ct);
                private async Task<Receipt> PlaceAsyncCore(int orderId, Cart cart, CancellationToken ct)
                {
                    await Task.Delay(1, ct);
                    return new Receipt(orderId);
                }
            }
        }
        """);

    [Fact]
    public void Void_method() => Verify("""
        namespace Shop;
        public partial class Desk
        {
            [Counted] public partial void Open(string name);
            private void OpenCore(string name) { }
        }
        """);

    [Fact]
    public void Static_value_method() => Verify("""
        namespace Shop;
        public static partial class Prices
        {
            [Timed(Buckets = new[] { 0.001, 0.01, 0.1 })] internal static partial decimal Total(this IEnumerable<decimal> prices);
            private static decimal TotalCore(IEnumerable<decimal> prices) => 0;
        }
        """);

    [Fact]
    public void Value_task_with_two_tokens() => Verify("""
        namespace Shop;
        public partial class Desk
        {
            [Traced(Kind = System.Diagnostics.ActivityKind.Client, Root = true)]
            public partial ValueTask SendAsync(CancellationToken caller, CancellationToken shutdown);
            private ValueTask SendCoreAsync(CancellationToken caller, CancellationToken shutdown) => default;
        }
        """);

    [Fact]
    public void Tags_of_every_kind() => Verify("""
        namespace Shop;
        public partial class Desk
        {
            [Traced, Counted, Tag("tier", Value = "gold"), Tag("desk.kind", Value = DayOfWeek.Monday, On = Signals.Metrics)]
            public partial int Place([Tag(AtStart = true)] string region, [Tag] int orderId, [Tag("note.length", "Length", On = Signals.Span)] string? note);
            private int PlaceCore(string region, int orderId, string? note) => orderId;
        }
        """);

    [Fact]
    public void Nested_generic_types() => Verify("""
        namespace Shop;
        public partial class Store<TKey> where TKey : notnull
        {
            public partial record struct Entry<TValue>(TValue Value)
            {
                [Traced] public readonly partial TValue Get<TOther>(TKey key, TOther? other) where TOther : class, IComparable<TValue>;
                private readonly TValue GetCore<TOther>(TKey key, TOther? other) where TOther : class, IComparable<TValue> => Value;
            }
        }
        """);

    [Fact]
    public void Parameters_by_reference() => Verify("""
        namespace Shop;
        public partial class Desk
        {
            [Traced] public partial bool TryTake(ref int stock, in decimal price, out string? reason, params ReadOnlySpan<int> items);
            private bool TryTakeCore(ref int stock, in decimal price, out string? reason, ReadOnlySpan<int> items) { reason = null; return true; }
        }
        """);

    [Fact]
    public void Overloads() => Verify("""
        public partial class Desk
        {
            [Counted] public partial void Open();
            private void OpenCore() { }
            [Counted] public partial void Open(int id);
            private void OpenCore(int id) { }
        }
        """);

    [Fact]
    public void Names_that_are_taken() => Verify("""
        namespace Shop;
        public partial class Desk
        {
            public int DeskTelemetry => 1;
            public int PlaceInstrumented => 1;
            [Traced] public partial int Place(int call, int result, int exception, int @class);
            private int PlaceCore(int call, int result, int exception, int @class) => call;
        }
        """);

    [Fact]
    public void Interface_method() => Verify("""
        namespace Shop;
        public partial interface IDesk
        {
            [Timed(Name = "desk.open_time", Description = "How long \"opening\" takes")] public partial Task OpenAsync();
            private Task OpenAsyncCore() => Task.CompletedTask;
        }
        """);

    [Fact]
    public void Scope_of_a_type() => Verify("""
        namespace Shop;
        [TelemetryScope("shop.desk")]
        public partial class Desk
        {
            public partial class Drawer
            {
                [Traced(Name = "open drawer")] public partial void Open();
                private void OpenCore() { }
            }
        }
        """);

    [Fact]
    public void Oblivious_code() => GeneratedIs(
        """
        namespace Shop;
        public partial class Desk
        {
            [Traced] public partial string Place(string name, List<string> names);
            private string PlaceCore(string name, List<string> names) => name;
        }
        """,
        new TestOptions { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void Attributes_of_a_type() => Verify("""
        namespace Shop;
        [Traced, InFlight, Outcome(Expected = new[] { typeof(TimeoutException) })]
        public partial class Desk
        {
            [Tag("desk.number")] private readonly int _number = 1;
            public partial Task OpenAsync();
            private async Task OpenAsyncCore() => await Task.Delay(_number);
            [Enrich] public partial bool TryGet([Tag] out int id);
            private bool TryGetCore(out int id) { id = 1; return true; }
            partial void Classic();
        }
        """);

    [Fact]
    public void Results_and_failures() => Verify("""
        namespace Shop;
        public record Receipt(string Id, bool IsFailure, string? Code);
        public partial class Desk
        {
            [Traced, Outcome(FailWhen = nameof(Receipt.IsFailure), ErrorTypeFrom = "Code")]
            [return: Tag("receipt.id", "Id")]
            public partial Task<Receipt> PlaceAsync(int id, CancellationToken ct);
            private async Task<Receipt> PlaceAsyncCore(int id, CancellationToken ct) { await Task.Delay(id, ct); return new("", false, null); }
        }
        """);

    [Fact]
    public void Streams_and_references() => Verify("""
        namespace Shop;
        public partial class Desk
        {
            private int _count;
            [Traced] public partial IEnumerable<int> Ids(int from);
            private IEnumerable<int> IdsCore(int from) { yield return from; }
            [Traced] public partial IAsyncEnumerable<int> Watch(string region, CancellationToken ct);
            private IAsyncEnumerable<int> WatchCore(string region, CancellationToken ct) => throw new TimeoutException(region);
            [Traced] public partial ref int Count();
            private ref int CountCore() => ref _count;
            [Traced] public partial ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes);
            private ReadOnlySpan<byte> HeadCore(ReadOnlySpan<byte> bytes) => bytes[..1];
        }
        """);

    [Fact]
    public void Without_a_body() => GeneratedIs(
        """
        namespace Shop;
        public partial class Desk
        {
            [Traced] public partial int Place(int id);
        }
        """,
        new TestOptions());

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
        => GeneratedIs(source, new TestOptions(), member);

    private static void GeneratedIs(
        string source, TestOptions options, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
        => Snapshot.Verify(GeneratorHarness.Run(source, options).Text, member: member);
}
