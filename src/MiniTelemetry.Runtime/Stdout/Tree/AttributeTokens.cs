namespace MiniTelemetry.Stdout;

/// <summary>The <c>key=value</c> of attributes that were written: from a TAB on, a space between two, but none outside quotes.</summary>
internal ref struct AttributeTokens(ReadOnlySpan<byte> attributes)
{
    private ReadOnlySpan<byte> _rest = attributes;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly AttributeTokens GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty) return false;
        var end = EndOf(_rest, 1);
        Current = _rest[1..end];
        _rest = _rest[end..];
        return true;
    }

    public static bool Contains(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> token)
    {
        foreach (var candidate in new AttributeTokens(attributes))
        {
            if (candidate.SequenceEqual(token)) return true;
        }

        return false;
    }

    /// <summary>Where the token that begins at a place ends: before the next space outside quotes.</summary>
    private static int EndOf(ReadOnlySpan<byte> text, int start)
    {
        var isQuoted = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] == ' ' && !isQuoted) return i;
        }

        return text.Length;
    }
}
