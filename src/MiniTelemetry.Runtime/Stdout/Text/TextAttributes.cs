using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one line of text: a TAB before the first, a space before each further one, <c>key=value</c>. A line's attributes
/// end at 1,000 or 1 MiB with a mark that says how many are missing.
/// </summary>
internal sealed class TextAttributes : AttributeList
{
    [ThreadStatic]
    private static TextAttributes? s_spare;

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
    public override bool BeginValue(string key)
    {
        if (!_budget.TryTake(Buffer)) return false;
        Buffer.Write(_budget.Taken == 1 ? (byte)'\t' : (byte)' ');
        TextEscaping.WriteToken(Buffer, key);
        Buffer.Write((byte)'=');
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
}
