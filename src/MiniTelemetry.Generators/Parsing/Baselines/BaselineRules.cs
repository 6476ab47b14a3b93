namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>
/// What breaks who reads the metrics of a baseline: one that is gone, renamed, in another scope, of another kind, or without a tag that it
/// had. Metrics are told apart as OpenTelemetry does, by scope and name; the version of a scope is none of its identity here.
/// </summary>
internal static class BaselineRules
{
    public static IEnumerable<MetricChange> Broken(IReadOnlyList<BaselineMetric> baseline, IReadOnlyList<CurrentMetric> current)
    {
        var added = Added(baseline, current).ToList();
        foreach (var before in baseline)
        {
            var same = current.Where(now => AreSame(before, now)).ToList();
            if (same.Count == 0)
                yield return Missing(before, added, baseline);
            else if (Changed(before, same) is { } words)
                yield return new(before, same[0], words);
        }
    }

    /// <summary>The metrics that the baseline does not have.</summary>
    public static IEnumerable<CurrentMetric> Added(IReadOnlyList<BaselineMetric> baseline, IReadOnlyList<CurrentMetric> current)
        => current.Where(now => !baseline.Any(before => AreSame(before, now)));

    private static bool AreSame(BaselineMetric before, CurrentMetric now) => before.Name == now.Name && before.Scope == now.Scope;

    private static MetricChange Missing(BaselineMetric before, List<CurrentMetric> added, IReadOnlyList<BaselineMetric> baseline)
    {
        if (added.Find(now => now.Name == before.Name) is { } moved)
            return new(before, moved, $"is in the scope '{moved.Scope}' now, and was in '{before.Scope}'");
        return Successor(before, added, baseline) is { } renamed
            ? new(before, renamed, $"is '{renamed.Name}' now")
            : new(before, null, "is gone");
    }

    // A new metric of the same method; else, where the method was renamed, the only one of a method that the type did not have.
    private static CurrentMetric? Successor(BaselineMetric before, List<CurrentMetric> added, IReadOnlyList<BaselineMetric> baseline)
    {
        var alike = added.FindAll(now => now.Kind == before.Kind);
        if (alike.Find(now => before.Methods.Contains(now.Method)) is { } ofMethod)
            return ofMethod;
        var ofType = alike.FindAll(now => before.Methods.Any(method => TypeOf(method) == now.Type)
            && !baseline.Any(known => known.Methods.Contains(now.Method)));
        return ofType.Select(static now => now.Name).Distinct().Count() == 1 ? ofType[0] : null;
    }

    private static string TypeOf(string method) => method.Substring(0, Math.Max(method.LastIndexOf('.'), 0));

    private static string? Changed(BaselineMetric before, List<CurrentMetric> same)
    {
        if (!same.Exists(now => now.Kind == before.Kind))
            return $"is of the kind '{same[0].Kind}' now, and was of the kind '{before.Kind}'";
        var lost = before.Tags.Except(same.SelectMany(static now => now.Tags)).Select(static tag => $"'{tag}'").ToList();
        return lost.Count == 0 ? null : $"has lost its {(lost.Count == 1 ? "tag" : "tags")} {string.Join(", ", lost)}";
    }
}
