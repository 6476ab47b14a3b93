namespace OrderDesk.Services.Orders;

/// <summary>Why an order never entered the shop: the reason to count by, and the detail to read.</summary>
public sealed record Rejection(RejectionReason Reason, string Detail);
