using System.Globalization;
using System.Text;
using OrderDesk.Services.Orders;
using OrderDesk.Services.Payments;

namespace OrderDesk;

internal sealed record Receipt(Order Order, Payment Payment)
{
    public string OrderId => Order.Id;

    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Receipt {Order.Id}, {Order.PlacedAt:yyyy-MM-dd}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Order.Customer.Name} ({Order.Customer.Country})");
        text.AppendLine();
        foreach (var line in Order.Lines)
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Quantity,4} x {line.Sku,-14} {line.UnitPrice,12:0.00}");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Paid {Payment.Amount}, authorization {Payment.AuthorizationCode}");
        return text.ToString();
    }
}
