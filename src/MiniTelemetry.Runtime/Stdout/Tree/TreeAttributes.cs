using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>The attributes of one row of a tree: those of text, but fewer and shorter, so that the tree can be seen.</summary>
internal sealed class TreeAttributes : AttributeList
{
    private const int MostAttributes = 64;
    private const int MostKeyBytes = 100;
    private const int MostValueBytes = 200;

    [ThreadStatic]
    private static TreeAttributes? s_spare;

    private int _valueStart;
    private int _written;
    private int _missing;

    /// <summary>Starts the attributes of a row.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    public static TreeAttributes Begin(Utf8Buffer buffer, Redaction? redaction)
    {
        var list = s_spare ?? new TreeAttributes();
        s_spare = null;
        list.Start(buffer, redaction);
        (list._written, list._missing) = (0, 0);
        return list;
    }

    public override bool BeginValue(string key)
    {
        if (_written == MostAttributes)
        {
            _missing++;
            return false;
        }

        Buffer.Write(_written++ == 0 ? (byte)'\t' : (byte)' ');
        var start = Buffer.Length;
        TextEscaping.WriteToken(Buffer, key);
        CutText.Cut(Buffer, start, MostKeyBytes, isToken: true);
        Buffer.Write((byte)'=');
        _valueStart = Buffer.Length;
        return true;
    }

    public override void EndValue() => CutText.Cut(Buffer, _valueStart, MostValueBytes, isToken: true);

    public override void End()
    {
        if (_missing > 0)
        {
            Buffer.Write(" …(+"u8);
            Utf8Values.Write(Buffer, _missing);
            Buffer.Write((byte)')');
        }

        base.End();
        s_spare = this;
    }

    protected override void WriteValue(object? value) => AttributeText.WriteValue(Buffer, value);

    protected override void WriteValue(long value) => Utf8Values.Write(Buffer, value);
}
