using Microsoft.Extensions.Logging.Abstractions;

namespace Shop.Orders.Tests;

public sealed class OrderServiceTests
{
    private readonly OrderService _orders = new(new FakeGateway(), new PriceList(), NullLogger<OrderService>.Instance);

    [Fact]
    public async Task An_order_is_charged_what_it_costs() => Assert.Equal("38 of 1234", await _orders.PlaceAsync(1, "pot", "1234"));

    [Fact]
    public async Task What_is_not_sold_is_refused() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _orders.PlaceAsync(1, "horse", "1234"));

    [Fact]
    public void What_was_paid_is_given_back() => Assert.Equal(4.50m, _orders.Refund(1, "tea"));

    private sealed class FakeGateway : IPaymentGateway
    {
        public Task<string> ChargeAsync(string card, decimal amount, CancellationToken cancellationToken) =>
            Task.FromResult(FormattableString.Invariant($"{amount} of {card}"));
    }
}
