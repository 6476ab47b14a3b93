namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>The attributes that light a method.</summary>
internal static class NewAttributes
{
    /// <summary>One list of them, the first of which names the body where that has to be said; null where the type's are enough.</summary>
    public static string? Write(string[] names, string prefix, string? body, string? stem) => names.Length == 0
        ? null
        : $"[{string.Join(", ", names.Select((name, index) => prefix + name + Arguments(name, index == 0 ? body : null, stem)))}]";

    private static string Arguments(string name, string? body, string? stem)
    {
        var arguments = new List<string>();
        if (stem is not null && SuffixOf(name) is { } suffix)
            arguments.Add($"Name = \"{stem}{suffix}\"");
        if (body is not null)
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
