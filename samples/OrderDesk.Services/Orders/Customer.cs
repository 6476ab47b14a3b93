namespace OrderDesk.Services.Orders;

public sealed record Customer(string Name, string Email, string Country);
