namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>
/// The same methods twice: wrapped, and calling a log method each. Both kinds of file hold as many bodies, so that what the compiler
/// does with a file weighs the same; a wrapped method has as many parameters as a log method has values, and the token.
/// </summary>
internal static class SourceText
{
    public const string Cart = """
        using System.Collections.Generic;
        namespace Shop;
        public sealed class Cart { public List<string> Items { get; } = []; }
        """;

    /// <summary>The tag of the rows "with tags".</summary>
    public const string Tag = "[Tag(\"order.id\")] ";

    /// <param name="number">The type's number.</param>
    /// <param name="tag">What stands before the first parameter of each method.</param>
    public static string InstrumentedType(int number, string tag) => Type(number, "", method => $$"""

            [Traced, Timed]
            public partial Task<int> Operation{{method}}Async(
                {{tag}}int orderId, string customer, Cart cart, CancellationToken cancellationToken);

            private async Task<int> Operation{{method}}AsyncCore(int orderId, string customer, Cart cart, CancellationToken cancellationToken)
            {
                await Task.Delay(customer.Length, cancellationToken);
                return orderId + cart.Items.Count + {{method}};
            }
        """);

    public static string LoggingType(int number) => Type(number, "ILogger logger", static method => $$"""

            [LoggerMessage(EventId = {{method}}, Level = LogLevel.Information, Message = "Order {OrderId} of {Customer} has {Items} items")]
            private partial void Operation{{method}}Called(int orderId, string customer, int items);

            public async Task<int> Operation{{method}}Async(int orderId, string customer, Cart cart, CancellationToken cancellationToken)
            {
                Operation{{method}}Called(orderId, customer, cart.Items.Count);
                await Task.Delay(customer.Length, cancellationToken);
                return orderId + cart.Items.Count + {{method}};
            }
        """);

    private static string Type(int number, string parameters, Func<int, string> method) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        using MiniTelemetry;

        namespace Shop.Area{{number % 7}};

        public partial class Service{{number}}({{parameters}})
        {{{string.Join('\n', Enumerable.Range(0, Project.MethodsPerFile).Select(method))}}
        }
        """;
}
