namespace OrderDesk.Services.Orders;

public enum RejectionReason
{
    Unreadable,
    BadId,
    NoLines,
    BadQuantity,
    BadPrice,
    UnknownProduct,
    UnknownCurrency,
}
