using System.Diagnostics;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Instrumentation;

// Where a tag goes: the call's own span, or the one that was open; what the metrics and the record need besides is kept.
public sealed partial class MethodCall
{
    /// <summary>Tags the call; null is no tag.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="value">The tag's value.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <returns>The call itself.</returns>
    public MethodCall Tag<T>(string key, T value, Signals on = Signals.Span | Signals.Logs)
    {
        if (!IsWanted(on))
            return this;
        try
        {
            if (TagValue.From(value) is { } tag)
                Put(key, tag, on);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, $"tag '{key}'");
        }

        return this;
    }

    /// <summary>Tags the call with what a path finds; null is no tag, and a path that throws is none either.</summary>
    /// <typeparam name="TTarget">The argument's type.</typeparam>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="target">The argument.</param>
    /// <param name="path">Finds the value in the argument.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <returns>The call itself.</returns>
    public MethodCall Tag<TTarget, T>(string key, TTarget target, Func<TTarget, T> path, Signals on = Signals.Span | Signals.Logs)
        where TTarget : allows ref struct
    {
        if (!IsWanted(on))
            return this;
        try
        {
            if (TagValue.From(path(target)) is { } tag)
                Put(key, tag, on);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, $"tag '{key}'");
        }

        return this;
    }

    internal void Put(string key, object value, Signals on)
    {
        var onSpan = (on & Signals.Span) != 0 && _span is { IsAllDataRequested: true };
        if (onSpan)
        {
            _span!.SetTag(key, value);
            if ((on & Signals.Logs) == 0)
                _method.KeepFromLogs(key);
        }
        else if (_method.IsEnriching)
        {
            on = PutOnOpenSpan(key, value, on);
        }

        // The record of a failure takes the span's tags from the span; only what is not there has to be kept.
        var elsewhere = onSpan ? on & Signals.Metrics : on & ~Signals.Span;
        if (elsewhere != 0)
            (_extras ??= new CallExtras()).Add(key, value, elsewhere);
    }

    // The span that was open at the call, for as long as it is. Its other tags are not the method's: a record has to keep its own.
    private Activity? OpenSpan =>
        _method.IsEnriching && _caller.Activity is { IsAllDataRequested: true, IsStopped: false } open ? open : null;

    private Signals PutOnOpenSpan(string key, object value, Signals on)
    {
        if ((on & Signals.Span) != 0)
            OpenSpan?.SetTag(key, value);
        return AmbientLoggers.IsOn && _method.IsLogged ? on : on & ~Signals.Logs;
    }

    private bool IsWanted(Signals on) =>
        _span is { } span
            ? (span.IsAllDataRequested && (on & (Signals.Span | Signals.Logs)) != 0) || ((on & Signals.Metrics) != 0 && _method.IsMeasured)
            : IsWantedWithoutSpan(on);

    // A method without a span may still fail, and its record should say with what. A trace that a sampler dropped stays free of it.
    private bool IsWantedWithoutSpan(Signals on) =>
        ((on & Signals.Metrics) != 0 && _method.IsMeasured)
        || ((on & Signals.Logs) != 0 && AmbientLoggers.IsOn && _method.IsLogged && _method.Source?.HasListeners() != true)
        || ((on & Signals.Span) != 0 && OpenSpan is not null);
}
