using System.Globalization;
using System.Text;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Emission.Inventory;

/// <summary>The inventory as a page: a table a section.</summary>
internal static class InventoryMarkdown
{
    public static string Emit(TelemetryInventory inventory)
    {
        var page = new StringBuilder($"# Telemetry of {Code(inventory.Assembly)}\n");
        Write(page, "Spans", ["name", "scope", "kind", "root", "method", "tags"], inventory.Spans, static span =>
            [Code(span.Name), Code(span.Scope), span.Kind, span.Root ? "yes" : "", Code(span.Method), Codes(span.Tags)]);
        Write(page, "Metrics", ["name", "scope", "kind", "unit", "description", "buckets", "methods", "tags"], inventory.Metrics, Metric);
        Write(page, "Logs", ["name", "id", "level", "message", "span event", "method", "attributes"], inventory.Logs, static log =>
            [Code(log.Name), log.Id.ToString(CultureInfo.InvariantCulture), log.Level ?? "of the call", Code(log.Message),
                log.OnSpan ? "yes" : "", Code(log.Method), Codes(log.Attributes)]);
        Write(page, "Tags", ["key", "of", "source", "signals", "redacted"], inventory.Tags, static tag =>
            [Code(tag.Key), Code(tag.Of), Code(tag.Source), Signals(tag), tag.IsRedacted ? "yes" : ""]);
        Write(page, "Dark", ["member", "reason"], inventory.Dark, static dark => [Code(dark.Member), Code(dark.Reason ?? "")]);
        return page.ToString();
    }

    private static string[] Metric(MetricEntry metric) =>
    [
        Code(metric.Name), Code(metric.Scope), metric.Kind, Code(metric.Unit), Code(metric.Description), Buckets(metric),
        Codes(metric.Methods), Codes(metric.Tags),
    ];

    private static string Signals(TagEntry tag) => SignalNames.Of(tag.Signals).Join(static signal => signal);

    private static void Write<T>(StringBuilder page, string title, string[] columns, EquatableArray<T> entries, Func<T, string[]> cells)
        where T : IEquatable<T>
    {
        page.Append($"\n## {title}\n\n");
        if (entries.Count == 0)
        {
            page.Append("None.\n");
            return;
        }

        page.Append(Row(columns)).Append($"|{string.Concat(columns.Select(static _ => "---|"))}\n");
        foreach (var entry in entries)
            page.Append(Row(cells(entry)));
    }

    private static string Row(string[] cells) => $"|{string.Concat(cells.Select(static cell => cell.Length == 0 ? " |" : $" {cell} |"))}\n";

    private static string Buckets(MetricEntry metric) => metric.Buckets is { } buckets ? buckets.Join(InventoryText.Number) : "";

    private static string Codes(EquatableArray<string> texts) => texts.Join(Code);

    // A fence that is longer than what it holds. A bar would end the cell even in there, and behind a backslash readers differ.
    private static string Code(string text)
    {
        if (text.Length == 0)
            return "";
        var plain = InventoryText.Plain(text).Replace("\\|", "\\\\u007c").Replace("|", "\\|");
        var fence = new string('`', LongestRun(plain) + 1);
        return fence.Length == 1 ? $"`{plain}`" : $"{fence} {plain} {fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
