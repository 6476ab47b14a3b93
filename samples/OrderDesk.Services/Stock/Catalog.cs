using System.Collections.Frozen;
using System.Text.Json;
using MiniTelemetry;

namespace OrderDesk.Services.Stock;

public sealed class Catalog(IEnumerable<Product> products)
{
    private readonly FrozenDictionary<string, Product> _products = products.ToFrozenDictionary(product => product.Sku);

    public IReadOnlyCollection<Product> Products => _products.Values;

    public Product this[string sku] => _products[sku];

    public bool Contains(string sku) => _products.ContainsKey(sku);

    [Uninstrumented("Runs once, before there is an order to wait for it.")]
    public static Catalog Load(string path)
    {
        using var file = File.OpenRead(path);
        return new Catalog(JsonSerializer.Deserialize(file, CatalogJson.Default.ProductArray) ?? []);
    }
}
