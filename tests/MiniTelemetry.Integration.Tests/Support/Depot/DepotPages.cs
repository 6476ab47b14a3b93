namespace MiniTelemetry.Integration.Tests.Support.Depot;

/// <summary>Files whose types are not like others.</summary>
internal static partial class DepotPages
{
    public static IEnumerable<DepotPage> All => [.. Families, .. Values, .. Bridges, .. Edges, .. Untouched];

    private static DepotPage[] Families =>
    [
        new("Orders/Carriers.cs", """
            namespace Depot.Orders;

            /// <summary>Carries.</summary>
            public interface ICarrier<TLoad>
            {
                /// <summary>Carries.</summary>
                Task<string> CarryAsync(TLoad load, CancellationToken ct = default);

                /// <summary>What it is called.</summary>
                string Label(int id) => Caller.Name() + id;

                /// <summary>For all.</summary>
                sealed string Fixed(int id)
                {
                    var text = "fixed";
                    return text + id;
                }

                /// <summary>Of any.</summary>
                static string Any(int id)
                {
                    var text = "any";
                    return text + id;
                }
            }

            /// <summary>Carries by a plan.</summary>
            public abstract class Carrier : ICarrier<string>
            {
                /// <inheritdoc/>
                public virtual async Task<string> CarryAsync(string load, CancellationToken ct = default)
                {
                    await Task.Delay(1, ct);
                    return await PlanAsync(load) + Convert<string>(load, 1)?.Length;
                }

                /// <summary>Plans.</summary>
                protected abstract ValueTask<string> PlanAsync(string load);

                /// <summary>Converts.</summary>
                protected internal virtual T? Convert<T>(object load, int times)
                    where T : class
                {
                    var converted = load as T;
                    return converted;
                }

                /// <summary>Is what it is.</summary>
                public string Kind()
                {
                    var kind = "carrier";
                    return kind;
                }
            }

            /// <summary>Carries by ship.</summary>
            public class Ship : Carrier
            {
                /// <inheritdoc/>
                public sealed override async Task<string> CarryAsync(string load, CancellationToken ct = default)
                {
                    var below = await base.CarryAsync(load, ct);
                    return $"ship {below}";
                }

                /// <inheritdoc/>
                protected override async ValueTask<string> PlanAsync(string load) => await Task.FromResult("by sea ");

                /// <inheritdoc/>
                protected internal override T? Convert<T>(object load, int times)
                    where T : class
                {
                    var converted = base.Convert<T>(load, times);
                    return converted;
                }

                /// <inheritdoc cref="Carrier.Kind"/>
                public new string Kind()
                {
                    var kind = base.Kind();
                    return "ship " + kind;
                }

                /// <summary>Overrides the interface's own.</summary>
                public string Label(int id)
                {
                    var label = "ship";
                    return label + id;
                }
            }

            /// <summary>Carries by its interface's methods.</summary>
            public sealed class Cart : ICarrier<int>
            {
                /// <inheritdoc/>
                public Task<string> CarryAsync(int load, CancellationToken ct)
                {
                    var text = "cart";
                    return Task.FromResult(text + load);
                }

                /// <inheritdoc cref="ICarrier{TLoad}.Label"/>
                public string Label(int id)
                {
                    var label = "cart";
                    return label + id;
                }
            }
            """)
        {
            Dark = 13,
            Uses =
            [
                new("await new Depot.Orders.Ship().CarryAsync(\"x\")", "ship by sea 1",
                    "Orders Ship.CarryAsync", "Orders Carrier.CarryAsync", "Orders Ship.PlanAsync", "Orders Ship.Convert", "Orders Carrier.Convert"),
                new("new Depot.Orders.Ship().Kind()", "ship carrier", "Orders Ship.Kind", "Orders Carrier.Kind"),
                new("((Depot.Orders.ICarrier<string>)new Depot.Orders.Ship()).Label(1)", "Label1", "Orders ICarrier.Label"),
                new("((Depot.Orders.ICarrier<int>)new Depot.Orders.Cart()).Label(1)", "cart1", "Orders Cart.Label"),
                new("((Depot.Orders.ICarrier<int>)new Depot.Orders.Cart()).Fixed(1)", "fixed1", "Orders ICarrier.Fixed"),
                new("Depot.Orders.ICarrier<int>.Any(1)", "any1", "Orders ICarrier.Any"),
                new("await new Depot.Orders.Cart().CarryAsync(1, default)", "cart1", "Orders Cart.CarryAsync"),
            ],
        },
        new("Orders/Extensions.cs", """
            namespace Depot.Orders;

            /// <summary>Has a constructor in its header.</summary>
            public class Teller<T>(string by, T start)
                where T : IComparable<T>
            {
                /// <summary>Tells.</summary>
                public string Tell(T other)
                {
                    var order = start.CompareTo(other);
                    return by + order;
                }
            }

            /// <summary>Extends.</summary>
            public static class Extensions
            {
                /// <summary>Doubles.</summary>
                public static string Double(this string text, int times = 2)
                {
                    var doubled = string.Concat(Enumerable.Repeat(text, times));
                    return doubled;
                }

                /// <summary>Each of them.</summary>
                public static IEnumerable<T> Each<T>(this IEnumerable<T> items, Action<T> act)
                {
                    foreach (var item in items)
                    {
                        act(item);
                        yield return item;
                    }
                }

                /// <summary>Raises.</summary>
                public static void Raise(this ref int value, [DisallowNull] in int? by)
                {
                    var raised = value + by.Value;
                    value = raised;
                }
            }
            """)
        {
            Dark = 4,
            LineEnd = "\r\n",
            Uses =
            [
                new("new Depot.Orders.Teller<int>(\"t\", 1).Tell(1)", "t0", "Orders Teller.Tell"),
                new("Depot.Orders.Extensions.Double(\"a\")", "aa", "Orders Extensions.Double"),
                new("Depot.Orders.Extensions.Each(new[] { 1 }, _ => { }).Count()", "1", "Orders Extensions.Each"),
                new("Uses.Raised((ref int value) => Depot.Orders.Extensions.Raise(ref value, 2))", "3", "Orders Extensions.Raise"),
            ],
        },
    ];
}
