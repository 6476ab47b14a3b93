namespace MiniTelemetry.Stdout;

/// <summary>
/// The keys that a record's attributes have so far: where a format is an object, one that comes again is left out. The first one counts.
/// </summary>
internal sealed class UniqueKeys
{
    // Few keys are compared one by one, which is quicker than to hash them.
    private const int Few = 16;

    private readonly List<string> _few = new(Few);
    private readonly HashSet<string> _many = new(StringComparer.Ordinal);

    /// <summary>False if the key was there.</summary>
    public bool Add(string key)
    {
        if (_many.Count > 0) return _many.Add(key);
        foreach (var known in _few)
        {
            if (known == key) return false;
        }

        if (_few.Count < Few)
        {
            _few.Add(key);
            return true;
        }

        foreach (var known in _few) _many.Add(known);
        return _many.Add(key);
    }

    public void Clear()
    {
        _few.Clear();
        if (_many.Count == 0) return;
        _many.Clear();
        _many.TrimExcess(Few);
    }
}
