using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Context;

/// <summary>The context of the whole process, for as long as one telemetry runs. Any thread may change it at any time.</summary>
internal sealed class ProcessContext(ContextValues inherited)
{
    private ContextValues _values = inherited;

    /// <summary>Whether it began with values of the process that started this one.</summary>
    internal bool HasInherited { get; } = !inherited.IsEmpty;

    internal ContextValues Values => Volatile.Read(ref _values);

    internal void Set(string key, object? value, Signals on, bool propagate)
    {
        if (value is null)
            Remove(key);
        else
            Put(ContextEntry.Of(key, value, on, propagate));
    }

    /// <summary>Computes a value from the one that is there. What throws leaves it as it is.</summary>
    internal void Update(string key, Func<object?, object?> update)
    {
        ContextValues known, changed;
        do
        {
            known = Values;
            if (Changed(known, key, update) is not { } next)
                return;
            changed = next;
        }
        while (!TrySwap(known, changed));
    }

    internal bool Remove(string key)
    {
        while (true)
        {
            var known = Values;
            if (known.Find(key) is null)
                return false;
            if (TrySwap(known, known.Without(key)))
                return true;
        }
    }

    internal void Clear() => Volatile.Write(ref _values, ContextValues.Empty);

    private void Put(ContextEntry entry)
    {
        ContextValues known;
        do
            known = Values;
        while (!TrySwap(known, known.With(entry)));
    }

    private static ContextValues? Changed(ContextValues known, string key, Func<object?, object?> update)
    {
        try
        {
            var entry = known.Find(key);
            return update(entry?.Value) is { } value
                ? known.With(ContextEntry.Of(key, value, entry?.On ?? Signals.Span | Signals.Logs, entry?.Propagate ?? false))
                : known.Without(key);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, "the context", $"updating '{key}'");
            return null;
        }
    }

    private bool TrySwap(ContextValues known, ContextValues changed)
    {
        AmbientContext.IsUsed = true;
        return ReferenceEquals(Interlocked.CompareExchange(ref _values, changed, known), known);
    }
}
