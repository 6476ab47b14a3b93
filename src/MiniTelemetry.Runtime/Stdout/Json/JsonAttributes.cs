using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one record, event or link as an object, each key once. They end at 1,000 or 1 MiB; how many are missing follows as
/// <c>dropped_attributes_count</c>.
/// </summary>
internal sealed class JsonAttributes : AttributeList
{
    private const int MaxAttributes = 1000;
    private const int MaxBytes = 1024 * 1024;

    [ThreadStatic]
    private static JsonAttributes? s_spare;

    private readonly UniqueKeys _keys = new();
    private int _start;
    private int _written;
    private int _missing;

    public override bool HasUniqueKeys => true;

    /// <summary>Starts the attributes behind other members of an object.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    public static JsonAttributes Begin(Utf8Buffer buffer, Redaction? redaction)
    {
        var list = s_spare ?? new JsonAttributes();
        s_spare = null;
        list.Start(buffer, redaction);
        (list._start, list._written, list._missing) = (buffer.Length, 0, 0);
        buffer.Write(",\"attributes\":{"u8);
        return list;
    }

    public override bool BeginValue(string key)
    {
        if (_written == MaxAttributes || Buffer.Length - _start >= MaxBytes || !_keys.Add(key))
        {
            _missing++;
            return false;
        }

        if (_written++ > 0) Buffer.Write((byte)',');
        JsonText.WriteString(Buffer, key);
        Buffer.Write((byte)':');
        return true;
    }

    public override void End()
    {
        Buffer.Write((byte)'}');
        if (_missing > 0)
        {
            Buffer.Write(",\"dropped_attributes_count\":"u8);
            Utf8Values.Write(Buffer, _missing);
        }

        _keys.Clear();
        base.End();
        s_spare = this;
    }

    protected override void WriteValue(object? value) => AttributeValue<JsonSyntax>.Write(Buffer, value);

    protected override void WriteValue(long value) => Utf8Values.Write(Buffer, value);
}
