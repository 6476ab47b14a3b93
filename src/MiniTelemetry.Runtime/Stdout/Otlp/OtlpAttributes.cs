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

    [ThreadStatic]
    private static OtlpAttributes? s_spare;

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

    public override bool BeginValue(string key)
    {
        if (!_budget.HasRoom(Buffer) || !_keys.Add(key))
        {
            _budget.Leave();
            return false;
        }

        WriteKey(key);
        return true;
    }

    public override void EndValue() => Buffer.Write((byte)'}');

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

    protected override void WriteValue(object? value) => AttributeValue<OtlpSyntax>.Write(Buffer, value);

    protected override void WriteValue(long value) => OtlpSyntax.WriteInteger(Buffer, value);

    private void WriteKey(string key)
    {
        Buffer.Write(_budget.Taken == 0 ? "{\"key\":\""u8 : ",{\"key\":\""u8);
        _budget.Take();
        JsonText.WriteInner(Buffer, key, OtlpSyntax.MaxChars);
        Buffer.Write("\",\"value\":"u8);
    }

    private void WriteMissing()
    {
        WriteKey(MissingKey);
        WriteValue(_budget.Missing);
        EndValue();
    }
}
