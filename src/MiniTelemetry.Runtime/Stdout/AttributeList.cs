using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one record as a format writes them: those that the redaction lets through. Each format has a list of its own, one
/// a thread, used again, which is why it ends with <see cref="End"/>.
/// </summary>
internal abstract class AttributeList
{
    /// <summary>A longer key is written anew each time.</summary>
    protected const int LongestKeptKey = 128;

    private Redaction? _redaction;

    protected Utf8Buffer Buffer { get; private set; } = null!;

    [MethodImpl(HotPath.Inlined)]
    public void Add(string key, object? value)
    {
        if (_redaction is null || _redaction.TryPass(key, ref value)) AddPassed(key, value);
    }

    /// <summary>Adds a number, without a box where nobody asks for it.</summary>
    public void Add(string key, int value)
    {
        if (_redaction is not null) Add(key, (object)value);
        else AddPassed(key, (long)value);
    }

    /// <summary>Adds a number of our own, without a box.</summary>
    public void AddPassed(string key, long value)
    {
        if (!BeginValue(key)) return;
        WriteValue(value);
        EndValue();
    }

    /// <summary>
    /// Adds what is our own, or was passed through the redaction before. A format that is to be quick says the same again: there, its own
    /// members are no virtual calls.
    /// </summary>
    public virtual void AddPassed(string key, object? value)
    {
        if (!BeginValue(key)) return;
        WriteValue(value);
        EndValue();
    }

    /// <summary>Whether a key can stand in it only once, as in an object.</summary>
    public virtual bool HasUniqueKeys => false;

    /// <summary>Writes the key; the caller writes the value and calls <see cref="EndValue"/>, unless there is no room for it.</summary>
    public abstract bool BeginValue(string key);

    public virtual void EndValue()
    {
    }

    /// <summary>Ends the list; it is used for another record from then on.</summary>
    [MethodImpl(HotPath.Options)]
    public virtual void End() => (Buffer, _redaction) = (null!, null);

    [MethodImpl(HotPath.Options)]
    protected void Start(Utf8Buffer buffer, Redaction? redaction) => (Buffer, _redaction) = (buffer, redaction);

    protected abstract void WriteValue(object? value);

    protected abstract void WriteValue(long value);

    /// <summary>A key as it is written, once for all records.</summary>
    protected static byte[] Rendered(string key, Action<Utf8Buffer, string> write)
    {
        var buffer = new Utf8Buffer();
        write(buffer, key);
        return buffer.Written.ToArray();
    }
}
