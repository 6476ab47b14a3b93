namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The id of an event that is given none: made of its name, the same in every build, and the same as of <c>[LoggerMessage]</c>.</summary>
internal static class EventIds
{
    // FNV-1a, by the UTF-16 characters.
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    public static int Of(string name)
    {
        var hash = OffsetBasis;
        foreach (var character in name)
            hash = unchecked((character ^ hash) * Prime);
        var id = unchecked((int)hash);
        return id == int.MinValue ? 0 : Math.Abs(id);
    }
}
