using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing.Inventory;

namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>The metrics that the code asks for now.</summary>
internal static class CurrentMetrics
{
    public static List<CurrentMetric> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var assembly = AssemblyScopeParser.Parse(compilation, cancellationToken);
        var metrics = new List<CurrentMetric>();
        foreach (var (method, attributes) in SourceMethods.Instrumented(compilation, cancellationToken))
        {
            var tags = new InventoriedTags(method, attributes, compilation);
            var scope = assembly.Of(AssemblyScopeParser.Of(method.ContainingType)).Name;
            foreach (var instrument in InstrumentNames.Of(method, attributes))
                metrics.Add(new(
                    instrument, scope, FullNames.Of(method), FullNames.Of(method.ContainingType), [.. tags.OnMetric(instrument.Kind)]));
        }

        return metrics;
    }
}
