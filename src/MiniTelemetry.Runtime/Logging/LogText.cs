using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Logging;

/// <summary>
/// The message of a record on its way: an interpolated string whose values are written as Microsoft.Extensions.Logging writes them, in
/// the invariant culture. Used by generated code; not meant for applications.
/// </summary>
/// <remarks>null is <c>(null)</c>, a sequence its elements joined by commas; a value that throws costs its own place only.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[InterpolatedStringHandler]
public ref struct LogText
{
    private const string Null = "(null)";

    // A sequence may have no end.
    private const int MostElements = 1024;

    private DefaultInterpolatedStringHandler _text;

    /// <summary>Begins a message.</summary>
    /// <param name="literalLength">How many characters stand between the holes.</param>
    /// <param name="formattedCount">How many holes there are.</param>
    public LogText(int literalLength, int formattedCount) => _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>The message.</summary>
    /// <param name="message">Its pieces.</param>
    public static string Of(ref LogText message) => message._text.ToStringAndClear();

    /// <summary>Goes on with what stands between holes.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Fills a hole with a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="alignment">How many characters it takes at least; negative to fill up behind it.</param>
    /// <param name="format">Means nothing to a text.</param>
    public void AppendFormatted(string? value, int alignment = 0, string? format = null)
    {
        if (alignment == 0)
            _text.AppendLiteral(value ?? Null);
        else
            _text.AppendFormatted(value ?? Null, alignment);
    }

    /// <summary>Fills a hole.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="alignment">How many characters it takes at least; negative to fill up behind it.</param>
    /// <param name="format">Its format; null for the usual one.</param>
    public void AppendFormatted<T>(T value, int alignment = 0, string? format = null)
    {
        try
        {
            if (value is null)
                AppendFormatted(Null, alignment);
            else if (value is not string && value is IEnumerable sequence)
                AppendFormatted(Join(sequence), alignment);
            else if (alignment == 0)
                _text.AppendFormatted(value, format);
            else
                _text.AppendFormatted(value, alignment, format);
        }
        catch (Exception fault)
        {
            AppendFormatted(Unreadable(fault), alignment);
        }
    }

    internal static string Unreadable(Exception fault) => $"[unreadable: {fault.GetType().Name}]";

    // Without this the elements of one sequence would be written in the culture of the thread, all else in the invariant one.
    private static string Join(IEnumerable sequence)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var count = 0;
        var elements = sequence is IDictionary map ? map.GetEnumerator() : sequence.GetEnumerator();
        using var disposed = elements as IDisposable;
        while (elements.MoveNext())
        {
            if (count > 0)
                text.AppendLiteral(", ");
            if (count++ == MostElements)
            {
                text.AppendLiteral("…");
                break;
            }

            // A pair's own text would be in the culture of the thread.
            if (elements.Current is DictionaryEntry pair)
                text.AppendFormatted(string.Create(CultureInfo.InvariantCulture, $"[{pair.Key}, {pair.Value}]"));
            else
                text.AppendFormatted(elements.Current ?? Null);
        }

        return text.ToStringAndClear();
    }
}
