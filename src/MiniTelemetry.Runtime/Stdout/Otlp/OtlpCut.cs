using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MiniTelemetry.Stdout;

/// <summary>A message written again, with texts of at most so many characters and lists of at most so many items.</summary>
/// <param name="buffer">What is written to.</param>
/// <param name="maxBytes">The room for the message.</param>
/// <param name="hasCount">Whether it has a field for the number of attributes that are missing.</param>
internal sealed class OtlpCut(Utf8Buffer buffer, int maxBytes, bool hasCount)
{
    private const string MarkBegin = "…(+";
    private const string MarkEnd = " chars)";

    private int _maxItems;
    private int _maxChars;

    public ReadOnlySpan<byte> Written => buffer.Written;

    /// <summary>Writes the message within these limits; false if that is too long.</summary>
    public bool Fits(JsonElement message, int maxItems, int maxChars)
    {
        buffer.Truncate(0);
        (_maxItems, _maxChars) = (maxItems, maxChars);
        WriteObject(message, index: 0);
        return buffer.Length <= maxBytes;
    }

    private void WriteObject(JsonElement message, int index)
    {
        buffer.Write((byte)'{');
        var first = true;
        foreach (var property in message.EnumerateObject())
        {
            if (IsCountOfList(message, property.Name)) continue;
            if (!first) buffer.Write((byte)',');
            first = false;
            WriteProperty(message, property, index);
            if (buffer.Length > maxBytes) return;
        }

        buffer.Write((byte)'}');
    }

    private void WriteProperty(JsonElement message, JsonProperty property, int index)
    {
        var value = property.Value;
        if (property.NameEquals("bytesValue"u8) && value.GetString()!.Length > _maxChars)
        {
            buffer.Write("\"stringValue\":"u8);
            WriteText(value, isKey: false, index);
            return;
        }

        buffer.Write((byte)'"');
        TextEscaping.WriteAscii(buffer, property.Name);
        buffer.Write("\":"u8);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, index); break;
            case JsonValueKind.Array: WriteList(message, property.Name, value); break;
            case JsonValueKind.String: WriteText(value, property.NameEquals("key"u8), index); break;
            default: buffer.Write(JsonMarshal.GetRawUtf8Value(value)); break;
        }
    }

    private void WriteList(JsonElement message, string name, JsonElement list)
    {
        var length = list.GetArrayLength();
        if (name is "bucketCounts" or "explicitBounds")
        {
            buffer.Write(JsonMarshal.GetRawUtf8Value(list));
            return;
        }

        var kept = Math.Min(length, _maxItems);
        buffer.Write((byte)'[');
        for (var i = 0; i < kept && buffer.Length <= maxBytes; i++)
        {
            if (i > 0) buffer.Write((byte)',');
            WriteObject(list[i], i);
        }

        WriteEnd(message, name, list, length - kept);
    }

    private void WriteEnd(JsonElement message, string name, JsonElement list, int missing)
    {
        if (CountOf(name) is { } count)
        {
            buffer.Write((byte)']');
            missing += message.TryGetProperty(count, out var before) ? before.GetInt32() : 0;
            if (missing > 0) TextEscaping.WriteAscii(buffer, string.Create(CultureInfo.InvariantCulture, $",\"{count}\":{missing}"));
            return;
        }

        if (missing > 0) buffer.Write(Missing(name, list, missing));
        buffer.Write((byte)']');
    }

    // An item in the place of all that are missing, where the message has no field for their number. Exemplars are samples anyway.
    private static byte[] Missing(string name, JsonElement list, int missing)
    {
        var text = new Utf8Buffer();
        if (name == "exemplars") return [];
        text.Write((byte)',');
        if (name != "values") WriteMissingAttributes(text, missing);
        else if (list[0].TryGetProperty("key", out _)) WriteMissingEntries(text, missing);
        else WriteMark(text, "{\"stringValue\":\""u8, missing, " elements)\"}"u8);
        return text.Written.ToArray();
    }

    private static void WriteMissingAttributes(Utf8Buffer text, int missing)
    {
        TextEscaping.WriteAscii(text, $"{{\"key\":\"{OtlpAttributes.MissingKey}\",\"value\":");
        OtlpSyntax.WriteInteger(text, missing);
        text.Write((byte)'}');
    }

    private static void WriteMissingEntries(Utf8Buffer text, int missing) =>
        WriteMark(text, "{\"key\":\""u8, missing, " entries)\",\"value\":{}}"u8);

    private static void WriteMark(Utf8Buffer text, ReadOnlySpan<byte> before, int missing, ReadOnlySpan<byte> after)
    {
        text.Write(before);
        text.Write("…(+"u8);
        Utf8Values.Write(text, missing);
        text.Write(after);
    }

    private void WriteText(JsonElement value, bool isKey, int index)
    {
        var text = value.GetString()!;
        if (text.Length <= _maxChars)
        {
            buffer.Write(JsonMarshal.GetRawUtf8Value(value));
            return;
        }

        var whole = WithoutMark(text, out var missing);
        var kept = TextEscaping.Keep(whole, Math.Min(_maxChars, whole.Length));
        buffer.Write((byte)'"');
        JsonText.WriteInner(buffer, kept);
        TextEscaping.WriteCutMark(buffer, missing + whole.Length - kept.Length);
        if (isKey) TextEscaping.WriteAscii(buffer, string.Create(CultureInfo.InvariantCulture, $"#{index}")); // Two may begin alike.
        buffer.Write((byte)'"');
    }

    // A text that was cut when it was written says so; of what it says the cut here makes one mark.
    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text, out int missing)
    {
        missing = 0;
        var mark = text.LastIndexOf(MarkBegin);
        return mark >= 0 && text.EndsWith(MarkEnd)
            && int.TryParse(text[(mark + MarkBegin.Length)..^MarkEnd.Length], NumberStyles.None, CultureInfo.InvariantCulture, out missing)
            ? text[..mark]
            : text;
    }

    private static bool IsCountOfList(JsonElement message, string name) => name switch
    {
        "droppedAttributesCount" => message.TryGetProperty("attributes", out _),
        "droppedEventsCount" => message.TryGetProperty("events", out _),
        "droppedLinksCount" => message.TryGetProperty("links", out _),
        _ => false,
    };

    private string? CountOf(string list) => list switch
    {
        "attributes" => hasCount ? "droppedAttributesCount" : null,
        "events" => "droppedEventsCount",
        "links" => "droppedLinksCount",
        _ => null,
    };
}
