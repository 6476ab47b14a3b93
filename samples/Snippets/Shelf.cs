using System.Diagnostics;
using MiniTelemetry;

namespace Shop;

// <snippet type>
[Traced, Timed]
internal sealed partial class Shelf(IReadOnlyList<Line> lines)
{
    public partial int Count();                                              // a span and a duration

    private int CountCore() => lines.Sum(line => line.Quantity);

    [Traced(Kind = ActivityKind.Client)]
    public partial Task<int> ReorderAsync(string sku);                       // a span of its own kind, and the type's duration

    private Task<int> ReorderAsyncCore(string sku) => Task.FromResult(lines.Count(line => line.Sku != sku));
    // </snippet>

    // <snippet stream>
    [Traced, Timed]
    public partial IAsyncEnumerable<Line> ReadAsync([Tag("shelf.minimum")] int minimum);

    private async IAsyncEnumerable<Line> ReadAsyncCore(int minimum)
    {
        foreach (var line in lines.Where(line => line.Quantity >= minimum))
        {
            await Task.Yield();
            yield return line;
        }
    }
    // </snippet>

    // <snippet type>
}
// </snippet>
