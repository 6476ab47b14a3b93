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

    [Uninstrumented("Runs once at start; a failure ends the program with its own message.")]
    public static async Task<Catalog> LoadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var products = await JsonSerializer.DeserializeAsync(file, CatalogJson.Default.ProductArray, cancellationToken);
        return new Catalog(products ?? []);
    }
}
