using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one line of text: a TAB before the first, a space before each further one, <c>key=value</c>. A line's attributes
/// end at 1,000 or 1 MiB with a mark that says how many are missing.
/// </summary>
internal sealed class TextAttributes : AttributeList
{
    private const int MaxAttributes = 1000;
    private const int MaxBytes = 1024 * 1024;

    [ThreadStatic]
    private static TextAttributes? s_spare;

    private int _start;
    private int _written;
    private int _missing;

    /// <summary>Starts the attributes of a line.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    public static TextAttributes Begin(Utf8Buffer buffer, Redaction? redaction)
    {
        var list = s_spare ?? new TextAttributes();
        s_spare = null;
        list.Start(buffer, redaction);
        (list._start, list._written, list._missing) = (buffer.Length, 0, 0);
        return list;
    }

    public override bool BeginValue(string key)
    {
        if (_written == MaxAttributes || Buffer.Length - _start >= MaxBytes)
        {
            _missing++;
            return false;
        }

        Buffer.Write(_written++ == 0 ? (byte)'\t' : (byte)' ');
        TextEscaping.WriteToken(Buffer, key);
        Buffer.Write((byte)'=');
        return true;
    }

    public override void End()
    {
        if (_missing > 0)
        {
            Buffer.Write(" …(+"u8);
            Utf8Values.Write(Buffer, _missing);
            Buffer.Write(" attributes)"u8);
        }

        base.End();
        s_spare = this;
    }

    protected override void WriteValue(object? value) => AttributeText.WriteValue(Buffer, value);

    protected override void WriteValue(long value) => Utf8Values.Write(Buffer, value);
}
