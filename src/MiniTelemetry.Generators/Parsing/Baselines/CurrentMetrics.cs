using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing.Inventory;

namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>The metrics that the code asks for now: those that an inventory of it would list.</summary>
internal static class CurrentMetrics
{
    public static List<CurrentMetric> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var assembly = AssemblyScopeParser.Parse(compilation, cancellationToken);
        var metrics = new List<CurrentMetric>();
        foreach (var (method, attributes) in SourceMethods.Instrumented(compilation, cancellationToken))
        {
            var instruments = InstrumentNames.Of(method, attributes);
            var entries = new InventoriedMethod(method, attributes, assembly, compilation).Metrics;
            metrics.AddRange(entries.Zip(instruments, (entry, instrument) => new CurrentMetric(
                entry, method, instrument.IsOfType ? null : instrument.Attribute, OptionNames.Name)));
        }

        foreach (var log in SourceMethods.Logs(compilation, cancellationToken))
            metrics.AddRange(new InventoriedLog(log, assembly).Metrics
                .Select(entry => new CurrentMetric(entry, log.Method, log.Options.Attribute, OptionNames.Counter)));
        return metrics;
    }
}
