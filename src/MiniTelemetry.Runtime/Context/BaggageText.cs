using System.Buffers;
using System.Globalization;
using System.Text;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Context;

/// <summary>
/// The <c>baggage</c> of the W3C: <c>key=value</c> members, the values percent-encoded. Follows https://www.w3.org/TR/baggage/.
/// </summary>
internal static class BaggageText
{
    /// <summary>As many bytes as every receiver must take.</summary>
    internal const int MostBytes = 8192;

    /// <summary>As many members as every receiver must take, and as many as .NET's HTTP client sends.</summary>
    internal const int MostSent = 64;

    // As the first version of the specification had it: others may still send so many.
    private const int MostRead = 180;

    // What a header field's name may consist of (RFC 9110, token).
    private static readonly SearchValues<char> TokenChars =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>An attribute's value as one of baggage; <see langword="null"/>, told once, where it can be none.</summary>
    internal static string? ValueOf(string key, object? attribute)
    {
        if (attribute is null)
            return null;
        if (!IsKey(key))
            return Refuse(key, "as baggage a key is letters, digits and marks such as . - _");
        return attribute switch
        {
            string text => text,
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Refuse(key, "an array is no baggage"),
        };
    }

    /// <summary>The members that fit; <see langword="null"/> for none. One that does not is left out whole, and told once.</summary>
    internal static string? Write(ReadOnlySpan<KeyValuePair<string, string>> members)
    {
        var text = new StringBuilder();
        var written = 0;
        foreach (var (key, value) in members)
        {
            var encoded = Encode(value);
            if (written == MostSent || encoded is null || text.Length + key.Length + encoded.Length + 2 > MostBytes)
            {
                TellTooMuch(key);
                continue;
            }

            if (written++ > 0)
                text.Append(',');
            text.Append(key).Append('=').Append(encoded);
        }

        return written == 0 ? null : text.ToString();
    }

    /// <summary>Reads the members that make sense; of the others it says why the first makes none.</summary>
    internal static List<KeyValuePair<string, string>> Read(string text, out string? complaint)
    {
        complaint = null;
        var members = new List<KeyValuePair<string, string>>();
        var read = 0;
        foreach (var range in text.AsSpan().Split(','))
        {
            if (range.End.GetOffset(text.Length) > MostBytes || read == MostRead)
            {
                complaint ??= string.Create(CultureInfo.InvariantCulture, $"is longer than {MostBytes} bytes or {MostRead} members");
                break;
            }

            var member = text.AsSpan(range).Trim();
            if (member.IsEmpty)
                continue;
            read++;
            if (TryRead(member, out var pair))
                members.Add(pair);
            else
                complaint ??= $"holds '{member[..Math.Min(member.Length, 64)]}', which is no key=value";
        }

        return members;
    }

    /// <summary>The value percent-encoded; <see langword="null"/> where it is too long for any baggage.</summary>
    internal static string? Encode(string value) => value.Length > MostBytes ? null : Uri.EscapeDataString(value);

    internal static void TellTooMuch(string key) => TelemetryNotices.TellOnce(
        $"The context's '{key}' is not propagated: baggage holds {MostSent} members and {MostBytes} bytes at most.");

    private static bool IsKey(ReadOnlySpan<char> key) => !key.IsEmpty && !key.ContainsAnyExcept(TokenChars);

    private static bool TryRead(ReadOnlySpan<char> member, out KeyValuePair<string, string> pair)
    {
        pair = default;
        var end = member.IndexOf(';'); // What follows are properties, of which we know none.
        if (end >= 0)
            member = member[..end];
        var equals = member.IndexOf('=');
        if (equals < 0 || !IsKey(member[..equals].Trim()))
            return false;
        pair = new(member[..equals].Trim().ToString(), Uri.UnescapeDataString(member[(equals + 1)..].Trim()));
        return true;
    }

    private static string? Refuse(string key, string why)
    {
        TelemetryNotices.TellOnce($"The context's '{key}' is not propagated: {why}.");
        return null;
    }
}
