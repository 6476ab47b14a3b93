namespace MiniTelemetry.Stdout;

/// <summary>Folds long fan-outs: siblings of one name and outcome whose subtrees are alike. Nothing that failed is folded away.</summary>
internal static class TreeFolding
{
    private const int MostAlike = 5;

    /// <summary>The children of a span that has been measured, as they are shown.</summary>
    public static void Collect(List<HeldSpan> children, List<TreeBranch> branches)
    {
        if (children.Count <= MostAlike)
        {
            foreach (var child in children) branches.Add(TreeBranch.Of(child));
            return;
        }

        var alike = new Dictionary<(string Name, ulong Shape), List<HeldSpan>>();
        foreach (var child in children)
        {
            if (child.Measure.IsTrouble)
            {
                branches.Add(TreeBranch.Of(child));
                continue;
            }

            var key = (child.Name, child.Measure.Shape);
            if (!alike.TryGetValue(key, out var group)) alike.Add(key, group = []);
            group.Add(child);
        }

        foreach (var group in alike.Values) Add(group, branches);
    }

    private static void Add(List<HeldSpan> group, List<TreeBranch> branches)
    {
        if (group.Count > MostAlike) branches.Add(Fold(group));
        else group.ForEach(span => branches.Add(TreeBranch.Of(span)));
    }

    private static TreeBranch Fold(List<HeldSpan> group)
    {
        var (slowest, sum, logs, isCritical) = (group[0], 0L, 0, false);
        foreach (var span in group)
        {
            if (span.Duration > slowest.Duration) slowest = span;
            sum += span.Duration;
            logs += span.Measure.Logs;
            isCritical |= span.Measure.IsCritical;
        }

        return new TreeBranch(slowest, group.Count, MedianOf(group), sum, logs - slowest.Measure.Logs, isCritical);
    }

    private static long MedianOf(List<HeldSpan> group)
    {
        var durations = group.ConvertAll(static span => span.Duration);
        durations.Sort();
        var middle = durations.Count / 2;
        return durations.Count % 2 == 1 ? durations[middle] : (durations[middle - 1] + durations[middle]) / 2;
    }
}
