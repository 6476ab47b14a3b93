using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>From a compilation to the inventory of its telemetry. All that is listed is sorted here.</summary>
internal static class InventoryParser
{
    public static IEnumerable<TelemetryInventory> Parse(
        (Compilation Compilation, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
        => InventoryOptions.IsWanted(input.Options.GlobalOptions) ? [Parse(input.Compilation, input.Options, cancellationToken)] : [];

    private static TelemetryInventory Parse(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var assembly = AssemblyScopeParser.Parse(compilation, cancellationToken);
        var methods = SourceMethods.Instrumented(compilation, cancellationToken)
            .Select(found => new InventoriedMethod(found.Method, found.Attributes, assembly, compilation))
            .ToList();
        return new(
            compilation.AssemblyName ?? "",
            Spans(methods),
            Metrics(methods),
            default,
            Tags(methods),
            DarkParser.Parse(compilation, options, cancellationToken));
    }

    // Overloads are one operation to who reads the telemetry.
    private static EquatableArray<SpanEntry> Spans(List<InventoriedMethod> methods) => methods
        .Select(static method => method.Span).OfType<SpanEntry>()
        .GroupBy(static span => span with { Tags = default })
        .Select(static same => same.Key with { Tags = Union(same.SelectMany(static span => span.Tags)) })
        .OrderBy(static span => span.Name, StringComparer.Ordinal)
        .ThenBy(static span => span.Scope, StringComparer.Ordinal)
        .ThenBy(static span => span.Method, StringComparer.Ordinal)
        .ThenBy(static span => span.Kind, StringComparer.Ordinal)
        .ThenBy(static span => span.Root)
        .ToEquatableArray();

    private static EquatableArray<MetricEntry> Metrics(List<InventoriedMethod> methods) => methods
        .SelectMany(static method => method.Metrics)
        .GroupBy(static metric => metric with { Methods = default, Tags = default })
        .Select(static same => same.Key with
        {
            Methods = Union(same.SelectMany(static metric => metric.Methods)),
            Tags = Union(same.SelectMany(static metric => metric.Tags)),
        })
        .OrderBy(static metric => metric.Name, StringComparer.Ordinal)
        .ThenBy(static metric => metric.Scope, StringComparer.Ordinal)
        .ThenBy(static metric => metric.Kind, StringComparer.Ordinal)
        .ThenBy(static metric => metric.Description, StringComparer.Ordinal)
        .ThenBy(static metric => metric.Methods[0], StringComparer.Ordinal)
        .ThenBy(static metric => Text(metric.Buckets), StringComparer.Ordinal)
        .ToEquatableArray();

    private static EquatableArray<TagEntry> Tags(List<InventoriedMethod> methods) => methods
        .SelectMany(static method => method.Tags)
        .GroupBy(static tag => tag with { Signals = 0 })
        .Select(static same => same.Key with { Signals = same.Aggregate(0, static (signals, tag) => signals | tag.Signals) })
        .OrderBy(static tag => tag.Key, StringComparer.Ordinal)
        .ThenBy(static tag => tag.Of, StringComparer.Ordinal)
        .ThenBy(static tag => tag.Source, StringComparer.Ordinal)
        .ThenBy(static tag => tag.IsRedacted)
        .ToEquatableArray();

    private static EquatableArray<string> Union(IEnumerable<string> names)
        => names.Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

    private static string Text(EquatableArray<double>? buckets)
        => buckets is { } bounds ? bounds.Join(static bound => bound.ToString("R", System.Globalization.CultureInfo.InvariantCulture)) : "";
}
