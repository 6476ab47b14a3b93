namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// The attributes of a log method, in the order of its parameters; constants come last. A parameter without a tag is one, under its own
/// name. A tag gives another key, or takes a member in place of the whole, which then is an attribute only where the template names it.
/// </summary>
internal static class LogEntries
{
    public static List<LogEntry> Read(IReadOnlyList<LogParameter> parameters, IEnumerable<TagReading> tags, LogKeys keys)
    {
        var kept = tags.Where(static tag => !tag.IsDropped).ToList();
        var entries = new List<LogEntry>();
        foreach (var parameter in parameters)
            Add(entries, parameter, kept.FindAll(tag => ReferenceEquals(tag.Source, parameter.Symbol)), keys);
        foreach (var tag in kept.Where(static tag => tag.IsConstant))
            entries.Add(new(tag.Key, tag.Signals, null, tag));
        return entries;
    }

    /// <summary>What fills a placeholder: a parameter of that name or a key of that name, in the very letters or, failing that, in any case.</summary>
    public static LogEntry? Find(List<LogEntry> entries, LogHole hole)
        => Find(entries, hole.Name, StringComparison.Ordinal) ?? Find(entries, hole.Name, StringComparison.OrdinalIgnoreCase);

    private static void Add(List<LogEntry> entries, LogParameter parameter, List<TagReading> tags, LogKeys keys)
    {
        var isTagged = tags.Exists(static tag => tag.Path is not { Members.Count: > 0 });
        if (parameter.IsAttribute && !isTagged && (parameter.IsNamed || tags.Count == 0))
            entries.Add(new(keys.Of(parameter), TagReading.DefaultSignals, parameter, null));
        foreach (var tag in tags)
            entries.Add(new(tag.Key, tag.Signals, parameter, tag));
    }

    private static LogEntry? Find(List<LogEntry> entries, string name, StringComparison comparison)
        => ByParameter(entries, name, comparison)
            ?? entries.Find(entry => string.Equals(entry.Key, name, comparison));

    private static LogEntry? ByParameter(List<LogEntry> entries, string name, StringComparison comparison)
    {
        var own = entries.FindAll(entry => entry.Path is null && string.Equals(entry.Parameter?.Name, name, comparison));
        return own.Find(static entry => entry.IsInRecord) ?? own.FirstOrDefault();
    }
}
