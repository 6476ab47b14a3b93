using System.Text;

namespace MiniTelemetry.Redacting;

/// <summary>Where in a message, filled from its template, the named values stand.</summary>
internal sealed class MessageHoles
{
    private readonly List<(int Value, int Start, int End)> _holes = [];

    public void Clear() => _holes.Clear();

    /// <summary>Notes a hole by the value that fills it and by the bytes that it takes; they come in their order.</summary>
    public void Add(int value, int start, int end) => _holes.Add((value, start, end));

    /// <summary>
    /// Of the secrets that begin or end outside of a hole, or whose name does: the value is one as a whole, and its hole too.
    /// <c>password={p}</c> makes <c>p</c> one.
    /// </summary>
    public void MarkWhole(ReadOnlySpan<byte> message, List<SecretRange> secrets, List<KeyValuePair<string, object?>> values)
    {
        if (_holes.Count == 0 || secrets.Count == 0)
            return;
        CountInChars(message);
        secrets.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var (count, first) = (secrets.Count, 0);
        foreach (var (value, start, end) in _holes)
        {
            // Secrets may overlap, but hardly ever: those that ended before the hole are passed for good.
            while (first < count && secrets[first].End <= start)
                first++;
            for (var i = first; i < count && secrets[i].Start < end; i++)
            {
                if (secrets[i].End <= start || (secrets[i].Context >= start && secrets[i].End <= end))
                    continue;
                secrets.Add(new SecretRange(start, start, end));
                values[value] = new(values[value].Key, Redaction.Mark);
                break;
            }
        }
    }

    private void CountInChars(ReadOnlySpan<byte> message)
    {
        var (bytes, chars) = (0, 0);
        for (var i = 0; i < _holes.Count; i++)
        {
            var (value, start, end) = _holes[i];
            chars += Encoding.UTF8.GetCharCount(message[bytes..start]);
            var length = Encoding.UTF8.GetCharCount(message[start..end]);
            _holes[i] = (value, chars, chars + length);
            (bytes, chars) = (end, chars + length);
        }
    }
}
