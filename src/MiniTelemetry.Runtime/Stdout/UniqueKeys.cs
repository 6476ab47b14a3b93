using System.Runtime.CompilerServices;
using System.Text;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The keys that a record's attributes have so far: where a format is an object, one that comes again is left out. The first one counts.
/// </summary>
internal sealed class UniqueKeys
{
    // Few keys are compared one by one, which is quicker than to hash them.
    private const int Few = 16;

    private readonly string[] _few = new string[Few];
    private readonly HashSet<string> _many = new(StringComparer.Ordinal);
    private int _count;

    [ThreadStatic]
    private static UniqueKeys? s_spare;

    /// <summary>Starts with the keys of a map; a map within it finds none and makes its own.</summary>
    public static UniqueKeys Begin()
    {
        var keys = s_spare ?? new UniqueKeys();
        s_spare = null;
        return keys;
    }

    public void End()
    {
        Clear();
        s_spare = this;
    }

    /// <summary>False if the key was there.</summary>
    [MethodImpl(HotPath.Options)]
    public bool Add(string? key)
    {
        key ??= "";
        // Texts that differ may be written alike: cut at the same place, or holding halves of a surrogate pair.
        return AddPlain(IsPlain(key) ? key : AsWritten(key));
    }

    /// <summary>Whether no other key is written like it.</summary>
    [MethodImpl(HotPath.Options)]
    public static bool IsPlain(string key)
    {
        if (key.Length > TextEscaping.MaxChars) return false;
        foreach (var c in key)
        {
            if (char.IsSurrogate(c)) return false;
        }

        return true;
    }

    /// <summary>The same for a key that is plain.</summary>
    [MethodImpl(HotPath.Options)]
    public bool AddPlain(string key)
    {
        if (_many.Count > 0) return _many.Add(key);
        var few = _few.AsSpan(0, _count);
        for (var i = 0; i < few.Length; i++)
        {
            if (few[i].Length == key.Length && few[i] == key) return false;
        }

        if (_count < Few)
        {
            _few[_count++] = key;
            return true;
        }

        foreach (var known in _few) _many.Add(known);
        return _many.Add(key);
    }

    private static string AsWritten(string key)
    {
        var kept = TextEscaping.Keep(key);
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept.ToArray()));
        return kept.Length == key.Length ? text : $"{text}…(+{key.Length - kept.Length} chars)";
    }

    [MethodImpl(HotPath.Options)]
    public void Clear()
    {
        Array.Clear(_few, 0, _count);
        _count = 0;
        if (_many.Count == 0) return;
        _many.Clear();
        _many.TrimExcess(Few);
    }
}
