using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Context;

/// <summary>One value of the ambient context, read when it is set.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Value">The application's own value, which an update is given.</param>
/// <param name="Attribute">The value as the signals carry it; <see langword="null"/> hides the key where it is.</param>
/// <param name="On">The signals that carry it.</param>
/// <param name="Propagate">Whether it is wanted as baggage.</param>
/// <param name="Baggage">The value as baggage; <see langword="null"/> where it is none.</param>
internal sealed record ContextEntry(string Key, object? Value, object? Attribute, Signals On, bool Propagate, string? Baggage)
{
    internal static ContextEntry Of(string key, object? value, Signals on, bool propagate)
    {
        var attribute = AttributeOf(key, value);
        var entry = new ContextEntry(key, value, attribute, on, propagate, propagate ? BaggageText.ValueOf(key, attribute) : null);
        if (entry.IsOn(Signals.Metrics))
            AmbientContext.IsOnMetrics = true;
        if (entry.Baggage is not null)
            HttpPropagation.Ask();
        return entry;
    }

    internal bool IsOn(Signals signal) => Attribute is not null && (On & signal) != 0;

    internal KeyValuePair<string, object?> Tag => new(Key, Attribute);

    // What cannot be read hides the key: the value from outside would be a wrong one.
    private static object? AttributeOf(string key, object? value)
    {
        try
        {
            return TagValue.From(value);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, "the context", $"reading '{key}'");
            return null;
        }
    }
}
