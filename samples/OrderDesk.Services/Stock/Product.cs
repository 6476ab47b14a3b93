namespace OrderDesk.Services.Stock;

public sealed record Product(string Sku, string Name, int Stock, int ReorderPoint);
