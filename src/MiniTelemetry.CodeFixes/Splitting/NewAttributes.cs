namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>The attributes that light a method.</summary>
internal static class NewAttributes
{
    /// <summary>
    /// The lists of them, the first of which names the body where that has to be said, and the tags; empty where none is wanted.
    /// </summary>
    public static IEnumerable<string> Write(Lighting lighting, string prefix, string? body, string? stem)
    {
        foreach (var list in Lists(lighting, lighting.Attributes.Select(Written)))
            yield return $"[{list}]";
        foreach (var (_, arguments) in lighting.Tags.Where(static tag => tag.Parameter.Length == 0))
            yield return Tag(prefix, arguments);

        string Written(string name, int index) => prefix + name + Arguments(name, index, lighting, body, stem);
    }

    private static IEnumerable<string> Lists(Lighting lighting, IEnumerable<string> written)
        => lighting.AreApart ? written : lighting.Attributes.Count > 0 ? [string.Join(", ", written)] : [];

    public static string Tag(string prefix, string arguments) => $"[{prefix}Tag({arguments})]";

    private static string Arguments(string name, int index, Lighting lighting, string? body, string? stem)
    {
        var arguments = new List<string>();
        if (stem is not null && SuffixOf(name) is { } suffix)
            arguments.Add($"Name = \"{stem}{suffix}\"");
        if (index == 0 && lighting.Arguments.Length > 0)
            arguments.Add(lighting.Arguments);
        if (index == 0 && body is not null)
            arguments.Add($"Body = \"{body}\"");
        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private static string? SuffixOf(string name) => name switch
    {
        "Timed" => ".duration",
        "Counted" => ".calls",
        "InFlight" => ".active",
        _ => null,
    };
}
