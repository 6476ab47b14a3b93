using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Instrumentation;

// What the attributes say: generated code calls these in a chain, while a static field is initialised.
public sealed partial class MethodInstrument
{
    /// <summary>Opens a span around each call.</summary>
    /// <param name="name">The span's name; <c>Type.Method</c> when null.</param>
    /// <param name="kind">The span's kind.</param>
    /// <param name="root">Whether it starts a new trace.</param>
    public MethodInstrument Traced(string? name = null, ActivityKind kind = ActivityKind.Internal, bool root = false)
    {
        SpanName = name ?? ShortName;
        Kind = kind;
        IsRoot = root;
        _source = TryCreate(() => _scope.Source);
        return this;
    }

    /// <summary>Counts the calls.</summary>
    /// <param name="name">The instrument's name; <c>{stem}.calls</c> when null.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="tagged">Whether tags of the calls are on it, so that it may have many series.</param>
    public MethodInstrument Counted(string? name = null, string? description = null, bool tagged = false)
    {
        name = Named(name ?? _stem + InstrumentDefaults.CallsSuffix, tagged);
        description ??= InstrumentDefaults.CallsDescription(FullName);
        _counter = TryCreate(() => _scope.Meter.CreateCounter<long>(name, InstrumentDefaults.CallsUnit, description));
        return this;
    }

    /// <summary>Measures the duration of each call.</summary>
    /// <param name="name">The instrument's name; <c>{stem}.duration</c> when null.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="buckets">The bucket bounds in seconds, ascending.</param>
    /// <param name="tagged">Whether tags of the calls are on it, so that it may have many series.</param>
    public MethodInstrument Timed(string? name = null, string? description = null, double[]? buckets = null, bool tagged = false)
    {
        name = Named(name ?? _stem + InstrumentDefaults.DurationSuffix, tagged);
        description ??= InstrumentDefaults.DurationDescription(FullName);
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets ?? InstrumentDefaults.Buckets };
        _histogram = TryCreate(() =>
            _scope.Meter.CreateHistogram(name, InstrumentDefaults.DurationUnit, description, tags: null, advice));
        return this;
    }

    /// <summary>Counts the calls that are under way.</summary>
    /// <param name="name">The instrument's name; <c>{stem}.active</c> when null.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="tagged">Whether tags of the calls are on it, so that it may have many series.</param>
    public MethodInstrument InFlight(string? name = null, string? description = null, bool tagged = false)
    {
        name = Named(name ?? _stem + InstrumentDefaults.ActiveSuffix, tagged);
        description ??= InstrumentDefaults.ActiveDescription(FullName);
        _inFlight = TryCreate(() => _scope.Meter.CreateUpDownCounter<long>(name, InstrumentDefaults.CallsUnit, description));
        _asksMore = true;
        return this;
    }

    /// <summary>Puts the tags of each call on the span that is open already.</summary>
    public MethodInstrument Enriching()
    {
        _isEnriching = _asksMore = true;
        return this;
    }

    /// <summary>Names exceptions that are no failure, derived ones included.</summary>
    /// <param name="exceptions">Their types; an open generic type stands for all that are made of it.</param>
    public MethodInstrument Expects(params Type[] exceptions)
    {
        (_outcome ??= new OutcomePolicy()).Expect(exceptions);
        return this;
    }

    /// <summary>Makes a cancellation that the caller asked for a failure as any other.</summary>
    public MethodInstrument CancellationFails()
    {
        (_outcome ??= new OutcomePolicy()).CancellationFails = true;
        return this;
    }

    /// <summary>Sets the level of the record of a failure.</summary>
    /// <param name="level">The level; <see cref="LogLevel.None"/> writes none.</param>
    public MethodInstrument FailsAt(LogLevel level)
    {
        (_outcome ??= new OutcomePolicy()).FailureLevel = level;
        return this;
    }

    /// <summary>Puts a constant on every call's signals.</summary>
    /// <param name="key">The tag's key.</param>
    /// <param name="value">The tag's value; null is no tag.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <param name="atStart">Whether samplers see it.</param>
    public MethodInstrument Tagged(
        string key, object? value, Signals on = Signals.Span | Signals.Logs, bool atStart = false)
    {
        if (TagValue.From(value) is not { } constant)
            return this;
        var tag = new KeyValuePair<string, object?>(key, constant);
        if ((on & Signals.Span) != 0)
        {
            if (atStart)
                _startConstants = [.. _startConstants, tag];
            else
                _spanConstants = [.. _spanConstants, tag];
        }

        if ((on & Signals.Metrics) != 0)
            _metricConstants = [.. _metricConstants, tag];
        if ((on & Signals.Logs) != 0)
            _logConstants = [.. _logConstants, tag];
        else
            KeepFromLogs(key);
        return this;
    }

    private string Named(string instrument, bool tagged)
    {
        if (!tagged)
            FewSeries.Add(_scope.Name, instrument);
        return instrument;
    }

    // This runs where the application's type is initialised: a listener that throws at a new source or
    // instrument must not break the type.
    private T? TryCreate<T>(Func<T> create)
        where T : class
    {
        try
        {
            return create();
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, FullName, "making its source or instrument");
            return null;
        }
    }
}
