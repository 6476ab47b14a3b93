namespace OrderDesk.Services.Payments;

/// <summary>FNV-1a: the same text gives the same number in every process, which <see cref="string.GetHashCode()"/> does not.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        return hash;
    }
}
