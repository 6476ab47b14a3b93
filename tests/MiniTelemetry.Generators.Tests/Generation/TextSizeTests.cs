using System.Text;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Generated text is compile time: what one more method adds to its type's file.</summary>
public sealed class TextSizeTests
{
    [Theory]
    [InlineData(400, "Task<int>", "PlaceAsync", "int orderId, CancellationToken ct", "async ", "{ await Task.Delay(orderId, ct); return 1; }")]
    [InlineData(500, "Task<Cart>", "PlaceAsync", "[Tag(\"order.id\")] int orderId, Cart cart, CancellationToken ct", "async ", "{ await Task.Delay(orderId, ct); return cart; }")]
    [InlineData(500, "ValueTask<Cart>", "FindAsync", "[Tag(\"order.id\")] int orderId, string customer", "async ", "{ await Task.Delay(orderId); return new Cart(); }")]
    [InlineData(500, "IAsyncEnumerable<int>", "WatchAsync", "[Tag] string region", "async ", "{ await Task.Yield(); yield return region.Length; }")]
    [InlineData(650, "int", "Count", "[Tag] string region, int limit", "", "{ return limit; }")]
    [InlineData(650, "void", "Open", "[Tag] string region", "", "{ }")]
    [InlineData(930, "Task<Cart>", "PlaceAsync", "[Tag(\"order.id\")] int orderId, Cart cart, CancellationToken ct", "", "{ return Task.FromResult(cart); }")]
    public void A_method_adds_no_more_than(int budget, string type, string name, string parameters, string modifier, string body)
    {
        var method = $"[Traced, Timed] public partial {type} {name}({parameters}); private {modifier}{type} {name}Core({WithoutTags(parameters)}) {body}";
        const string Another = "[Traced, Timed] public partial void Another(); private void AnotherCore() { }";

        var added = Size(Another + method) - Size(Another);

        Assert.InRange(added, budget / 2, budget);
    }

    [Theory]
    [InlineData(1450, "\"Order {orderId} received for {total}\"", "int orderId, decimal total")]
    [InlineData(1800, "\"Order {orderId} of {customer} received for {total}\"", "int orderId, string customer, decimal total")]
    public void A_log_method_adds_no_more_than(int budget, string template, string parameters)
    {
        const string Another = "[LogEvent(Microsoft.Extensions.Logging.LogLevel.Error)] partial void Another();";
        var method = $"[LogEvent(Microsoft.Extensions.Logging.LogLevel.Information, {template})] private partial void Foo({parameters});";

        var added = Size(Another + method) - Size(Another);

        Assert.InRange(added, budget / 2, budget);
    }

    private static int Size(string members) => Encoding.UTF8.GetByteCount(
        GeneratorHarness.Run($"namespace Shop; public class Cart {{ }} public partial class OrderService {{ {members} }}").Text);

    private static string WithoutTags(string parameters)
        => string.Join(", ", parameters.Split(", ").Select(static parameter => parameter[(parameter.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim()));
}
