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
        var logs = SourceMethods.Logs(compilation, cancellationToken).Select(reading => new InventoriedLog(reading, assembly)).ToList();
        return new(
            compilation.AssemblyName ?? "",
            Spans(methods.Select(static method => method.Span)),
            Metrics(methods.SelectMany(static method => method.Metrics).Concat(logs.SelectMany(static log => log.Metrics))),
            Logs(logs.Select(static log => log.Event)),
            Tags(methods.SelectMany(static method => method.Tags).Concat(logs.SelectMany(static log => log.Tags))),
            DarkParser.Parse(compilation, options, cancellationToken));
    }

    // Overloads are one operation to who reads the telemetry.
    private static EquatableArray<SpanEntry> Spans(IEnumerable<SpanEntry?> spans) => spans
        .OfType<SpanEntry>()
        .GroupBy(static span => span with { Tags = default })
        .Select(static same => same.Key with { Tags = Union(same.SelectMany(static span => span.Tags)) })
        .OrderBy(static span => span.Name, StringComparer.Ordinal)
        .ThenBy(static span => span.Scope, StringComparer.Ordinal)
        .ThenBy(static span => span.Method, StringComparer.Ordinal)
        .ThenBy(static span => span.Kind, StringComparer.Ordinal)
        .ThenBy(static span => span.Root)
        .ToEquatableArray();

    private static EquatableArray<MetricEntry> Metrics(IEnumerable<MetricEntry> metrics) => metrics
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

    private static EquatableArray<LogEventEntry> Logs(IEnumerable<LogEventEntry> logs) => logs
        .Distinct()
        .OrderBy(static log => log.Name, StringComparer.Ordinal)
        .ThenBy(static log => log.Method, StringComparer.Ordinal)
        .ThenBy(static log => log.Id)
        .ThenBy(static log => log.Level, StringComparer.Ordinal)
        .ThenBy(static log => log.Message, StringComparer.Ordinal)
        .ThenBy(static log => log.OnSpan)
        .ThenBy(static log => log.Attributes.Join(static key => key), StringComparer.Ordinal)
        .ToEquatableArray();

    private static EquatableArray<TagEntry> Tags(IEnumerable<TagEntry> tags) => tags
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
