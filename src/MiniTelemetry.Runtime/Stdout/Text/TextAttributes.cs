using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one line of text: a TAB before the first, a space before each further one, <c>key=value</c>. A line's attributes
/// end at 1,000 or 1 MiB with a mark that says how many are missing.
/// </summary>
internal sealed class TextAttributes : AttributeList
{
    private static readonly RecurringStrings<byte[]> SharedKeys = new(LongestKeptKey, RenderKey);

    [ThreadStatic]
    private static TextAttributes? s_spare;

    private readonly RecurringStrings<byte[]> _rendered = SharedKeys;
    private ItemBudget _budget;

    /// <summary>Starts the attributes of a line.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    [MethodImpl(HotPath.Options)]
    public static TextAttributes Begin(Utf8Buffer buffer, Redaction? redaction)
    {
        var list = s_spare ?? new TextAttributes();
        s_spare = null;
        list.Start(buffer, redaction);
        list._budget = new ItemBudget(buffer.Length);
        return list;
    }

    [MethodImpl(HotPath.Options)]
    public override void AddPassed(string key, object? value)
    {
        if (!BeginValue(key)) return;
        WriteValue(value);
    }

    [MethodImpl(HotPath.Options)]
    public override bool BeginValue(string key)
    {
        if (!_budget.TryTake(Buffer)) return false;
        Buffer.Write(_budget.Taken == 1 ? (byte)'\t' : (byte)' ');
        if (_rendered.Find(key) is { } rendered) Buffer.Write(rendered);
        else WriteKey(Buffer, key);
        return true;
    }

    [MethodImpl(HotPath.Options)]
    public override void End()
    {
        if (_budget.Missing > 0)
        {
            Buffer.Write(" …(+"u8);
            Utf8Values.Write(Buffer, _budget.Missing);
            Buffer.Write(" attributes)"u8);
        }

        base.End();
        s_spare = this;
    }

    [MethodImpl(HotPath.Options)]
    protected override void WriteValue(object? value) => AttributeText.WriteValue(Buffer, value);

    [MethodImpl(HotPath.Options)]
    protected override void WriteValue(long value) => Utf8Values.Write(Buffer, value);

    private static void WriteKey(Utf8Buffer buffer, string key)
    {
        TextEscaping.WriteToken(buffer, key);
        buffer.Write((byte)'=');
    }

    private static byte[] RenderKey(string key) => Rendered(key, WriteKey);
}
