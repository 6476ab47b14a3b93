using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one line: a TAB before the first, a space before each further one, <c>key=value</c>. A line's attributes end at
/// 1,000 or 1 MiB with a mark that says how many are missing.
/// </summary>
internal sealed class AttributeList
{
    private const int MaxAttributes = 1000;
    private const int MaxBytes = 1024 * 1024;

    [ThreadStatic]
    private static AttributeList? s_spare;

    private Utf8Buffer _buffer = null!;
    private Redaction? _redaction;
    private int _start;
    private int _written;
    private int _missing;

    /// <summary>Starts the attributes of a line; a list per thread is used again, which is why it ends with <see cref="End"/>.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    public static AttributeList Begin(Utf8Buffer buffer, Redaction? redaction)
    {
        var list = s_spare ?? new AttributeList();
        s_spare = null;
        (list._buffer, list._redaction, list._start, list._written, list._missing) = (buffer, redaction, buffer.Length, 0, 0);
        return list;
    }

    public void Add(string key, object? value)
    {
        if (_redaction is null || _redaction.TryPass(key, ref value)) AddPassed(key, value);
    }

    /// <summary>Adds a number, without a box where nobody asks for it.</summary>
    public void Add(string key, int value)
    {
        if (_redaction is not null) Add(key, (object)value);
        else if (BeginValue(key)) Utf8Values.Write(_buffer, value);
    }

    /// <summary>Adds what is our own, or was passed through the redaction before.</summary>
    public void AddPassed(string key, object? value)
    {
        if (BeginValue(key)) AttributeText.WriteValue(_buffer, value);
    }

    /// <summary>Writes the key; the caller writes the value, unless there is no room for more attributes.</summary>
    public bool BeginValue(string key)
    {
        if (_written == MaxAttributes || _buffer.Length - _start >= MaxBytes)
        {
            _missing++;
            return false;
        }

        _buffer.Write(_written++ == 0 ? (byte)'\t' : (byte)' ');
        TextEscaping.WriteToken(_buffer, key);
        _buffer.Write((byte)'=');
        return true;
    }

    public void End()
    {
        if (_missing > 0)
        {
            _buffer.Write(" …(+"u8);
            Utf8Values.Write(_buffer, _missing);
            _buffer.Write(" attributes)"u8);
        }

        _buffer = null!;
        _redaction = null;
        s_spare = this;
    }
}
