using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// The attributes of one record, event or link as an object, each key once. They end at 1,000 or 1 MiB; how many are missing follows as
/// <c>dropped_attributes_count</c>.
/// </summary>
internal sealed class JsonAttributes : AttributeList
{
    private static readonly RecurringStrings<byte[]> SharedKeys = new(LongestKeptKey, RenderKey);

    [ThreadStatic]
    private static JsonAttributes? s_spare;

    private readonly RecurringStrings<byte[]> _rendered = SharedKeys;

    private readonly UniqueKeys _keys = new();
    private ItemBudget _budget;

    public override bool HasUniqueKeys => true;

    /// <summary>Starts the attributes behind other members of an object.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    [MethodImpl(HotPath.Options)]
    public static JsonAttributes Begin(Utf8Buffer buffer, Redaction? redaction)
    {
        var list = s_spare ?? new JsonAttributes();
        s_spare = null;
        list.Start(buffer, redaction);
        list._budget = new ItemBudget(buffer.Length);
        buffer.Write(",\"attributes\":{"u8);
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
        var rendered = _rendered.Find(key);
        if (!_budget.HasRoom(Buffer) || !(rendered is null ? _keys.Add(key) : _keys.AddPlain(key)))
        {
            _budget.Leave();
            return false;
        }

        if (_budget.Taken > 0) Buffer.Write((byte)',');
        _budget.Take();
        if (rendered is null) WriteKey(Buffer, key);
        else Buffer.Write(rendered);
        return true;
    }

    [MethodImpl(HotPath.Options)]
    public override void End()
    {
        Buffer.Write((byte)'}');
        if (_budget.Missing > 0)
        {
            Buffer.Write(",\"dropped_attributes_count\":"u8);
            Utf8Values.Write(Buffer, _budget.Missing);
        }

        _keys.Clear();
        base.End();
        s_spare = this;
    }

    [MethodImpl(HotPath.Options)]
    protected override void WriteValue(object? value) => AttributeValue<JsonSyntax>.Write(Buffer, value);

    [MethodImpl(HotPath.Options)]
    protected override void WriteValue(long value) => Utf8Values.Write(Buffer, value);

    private static void WriteKey(Utf8Buffer buffer, string key)
    {
        JsonText.WriteString(buffer, key);
        buffer.Write((byte)':');
    }

    private static byte[]? RenderKey(string key) => UniqueKeys.IsPlain(key) ? Rendered(key, WriteKey) : null;
}
