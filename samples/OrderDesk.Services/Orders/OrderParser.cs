using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MiniTelemetry;

namespace OrderDesk.Services.Orders;

public static partial class OrderParser
{
    /// <summary>Reads one line of an order file. A bad line is no exception: it is what order files contain.</summary>
    [Counted(Description = "Lines of order files that were read.")]
    public static partial bool TryParse(
        string line, [NotNullWhen(true)] out Order? order, [NotNullWhen(false)] out Rejection? rejection);

    private static bool TryParseCore(
        string line, [NotNullWhen(true)] out Order? order, [NotNullWhen(false)] out Rejection? rejection)
    {
        order = null;
        rejection = null;
        try
        {
            order = JsonSerializer.Deserialize(line, OrderJson.Default.Order);
        }
        catch (JsonException e)
        {
            rejection = new Rejection(RejectionReason.Unreadable, e.Message);
            return false;
        }
        if (order is not null)
            return true;
        rejection = new Rejection(RejectionReason.Unreadable, "the line is null");
        return false;
    }
}
