using System.Diagnostics;

namespace MiniTelemetry.Context;

/// <summary>
/// What the process that started this one has handed on in the environment. Follows
/// https://opentelemetry.io/docs/specs/otel/context/env-carriers/.
/// </summary>
/// <param name="Parent">The span to hang this process's root spans on.</param>
/// <param name="Values">The values of the process's context.</param>
internal sealed record InheritedContext(ActivityContext? Parent, ContextValues Values)
{
    internal const string TraceParent = "TRACEPARENT";
    internal const string TraceState = "TRACESTATE";
    internal const string Baggage = "BAGGAGE";

    // As many characters as every receiver must take.
    private const int LongestState = 512;

    /// <summary>Reads the variables; what makes no sense is left out with one warning each.</summary>
    internal static InheritedContext Read(Func<string, string?> variable, Action<string> warn) =>
        new(ReadParent(variable, warn), ReadBaggage(variable(Baggage), warn));

    private static ActivityContext? ReadParent(Func<string, string?> variable, Action<string> warn)
    {
        if (variable(TraceParent) is not { } parent)
            return null;
        if (ActivityContext.TryParse(parent, ReadState(variable(TraceState), warn), isRemote: true, out var context))
            return context;
        warn($"{TraceParent} is '{Shortened(parent)}', which is no traceparent of the W3C. It is ignored.");
        return null;
    }

    private static string? ReadState(string? state, Action<string> warn)
    {
        if (state is null || (state.Length <= LongestState && !state.AsSpan().ContainsAnyExceptInRange(' ', '~')))
            return state;
        warn($"{TraceState} is '{Shortened(state)}', which is no tracestate of the W3C. It is ignored.");
        return null;
    }

    private static ContextValues ReadBaggage(string? text, Action<string> warn)
    {
        var values = ContextValues.Empty;
        if (text is null)
            return values;
        var members = BaggageText.Read(text, out var complaint);
        foreach (var (key, value) in members)
            values = values.With(ContextEntry.Of(key, value, Signals.Span | Signals.Logs, propagate: true));
        if (complaint is not null)
            warn($"{Baggage} {complaint}. That is ignored.");
        return values;
    }

    private static string Shortened(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
