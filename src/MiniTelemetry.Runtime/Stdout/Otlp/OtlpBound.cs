using System.Text.Json;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Makes a message fit into a line: its longest texts are cut, and only if that is not enough the ends of its lists. Both leave a mark or a
/// count. Hardly any message needs it, so it reads again what was written: no value of the application is asked twice.
/// </summary>
internal static class OtlpBound
{
    // Nothing shorter is cut: no id, no number, no time is that long.
    private const int FewestChars = 64;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>Cuts what the buffer holds, one object, down to a number of bytes.</summary>
    /// <param name="buffer">The message.</param>
    /// <param name="maxBytes">The room for it.</param>
    /// <param name="hasCount">Whether it has a field for the number of attributes that are missing.</param>
    public static void Fit(Utf8Buffer buffer, int maxBytes, bool hasCount = true)
    {
        if (buffer.Length <= maxBytes) return;
        using var message = JsonDocument.Parse(buffer.Written.ToArray(), Deep);
        var cut = new OtlpCut(new Utf8Buffer(), maxBytes, hasCount);
        foreach (var items in (ReadOnlySpan<int>)[int.MaxValue, 256, 128, 64, 32, 16, 8, 4, 2, 1])
        {
            if (!cut.Fits(message.RootElement, items, FewestChars)) continue;
            cut.Fits(message.RootElement, items, MostChars(cut, message.RootElement, items));
            buffer.Truncate(0);
            buffer.Write(cut.Written);
            return;
        }

        // The buckets of a histogram alone are longer. Without one of them it would be another histogram: it stays whole.
    }

    private static int MostChars(OtlpCut cut, JsonElement message, int items)
    {
        var (fits, fails) = (FewestChars, OtlpSyntax.MaxChars);
        while (fails - fits > FewestChars)
        {
            var middle = (fits + fails) / 2;
            if (cut.Fits(message, items, middle)) fits = middle;
            else fails = middle;
        }

        return fits;
    }
}
