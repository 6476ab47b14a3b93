using System.Runtime.CompilerServices;
using MiniTelemetry.Redacting;

namespace MiniTelemetry.Stdout;

/// <summary>
/// A list of attributes, each key once: the first counts. Nothing is written of an empty one. What falls away (a key that comes again, all
/// beyond 1,000 or 1 MiB) is counted behind it.
/// </summary>
internal sealed class OtlpAttributes : AttributeList
{
    /// <summary>Says how many attributes are missing where the message has no field for that: on metric points and exemplars.</summary>
    public const string MissingKey = "minitelemetry.dropped_attributes";

    private static readonly RecurringStrings<byte[]> SharedKeys = new(LongestKeptKey, RenderKey);

    [ThreadStatic]
    private static OtlpAttributes? s_spare;

    private readonly RecurringStrings<byte[]> _rendered = SharedKeys;

    private readonly UniqueKeys _keys = new();
    private bool _hasCount;
    private int _before;
    private ItemBudget _budget;

    public override bool HasUniqueKeys => true;

    /// <summary>Starts a list.</summary>
    /// <param name="buffer">What it writes to.</param>
    /// <param name="redaction">What the attributes are passed through; null where none is asked for.</param>
    /// <param name="opening">What stands before the first attribute.</param>
    /// <param name="hasCount">Whether the message has a field for the number of attributes that are missing.</param>
    [MethodImpl(HotPath.Options)]
    public static OtlpAttributes Begin(Utf8Buffer buffer, Redaction? redaction, ReadOnlySpan<byte> opening, bool hasCount = true)
    {
        var list = s_spare ?? new OtlpAttributes();
        s_spare = null;
        list.Start(buffer, redaction);
        (list._before, list._hasCount) = (buffer.Length, hasCount);
        buffer.Write(opening);
        list._budget = new ItemBudget(buffer.Length);
        return list;
    }

    [MethodImpl(HotPath.Options)]
    public override void AddPassed(string key, object? value)
    {
        if (!BeginValue(key)) return;
        WriteValue(value);
        EndValue();
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
        if (rendered is null) WriteKey(Buffer, key);
        else Buffer.Write(rendered);
        _budget.Take();
        return true;
    }

    [MethodImpl(HotPath.Options)]
    public override void EndValue() => Buffer.Write((byte)'}');

    [MethodImpl(HotPath.Options)]
    public override void End()
    {
        if (_budget.Missing > 0 && !_hasCount) WriteMissing();
        if (_budget.Taken == 0) Buffer.Truncate(_before);
        else Buffer.Write((byte)']');
        if (_budget.Missing > 0 && _hasCount)
        {
            Buffer.Write(",\"droppedAttributesCount\":"u8);
            Utf8Values.Write(Buffer, _budget.Missing);
        }

        _keys.Clear();
        base.End();
        s_spare = this;
    }

    [MethodImpl(HotPath.Options)]
    protected override void WriteValue(object? value) => AttributeValue<OtlpSyntax>.Write(Buffer, value);

    [MethodImpl(HotPath.Options)]
    protected override void WriteValue(long value) => OtlpSyntax.WriteInteger(Buffer, value);

    private static void WriteKey(Utf8Buffer buffer, string key)
    {
        buffer.Write("{\"key\":\""u8);
        JsonText.WriteInner(buffer, key, OtlpSyntax.MaxChars);
        buffer.Write("\",\"value\":"u8);
    }

    private static byte[]? RenderKey(string key) => UniqueKeys.IsPlain(key) ? Rendered(key, WriteKey) : null;

    private void WriteMissing()
    {
        if (_budget.Taken > 0) Buffer.Write((byte)',');
        _budget.Take();
        WriteKey(Buffer, MissingKey);
        WriteValue(_budget.Missing);
        EndValue();
    }
}
