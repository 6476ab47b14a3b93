using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Context;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Logging;

/// <summary>
/// The further signals of a log method: an event on the current span, a count, both whatever the level of logging. Called by generated
/// code; not meant for applications.
/// </summary>
/// <remarks>Configured once while a static field is initialised, then read by any thread.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LogSignals
{
    private readonly InstrumentationScope _scope;
    private readonly string _owner;
    private Counter<long>? _counter;
    private bool _onSpan;

    internal LogSignals(InstrumentationScope scope, string owner)
    {
        _scope = scope;
        _owner = owner;
    }

    /// <summary>Whether anybody wants them now. The guard of every call.</summary>
    public bool IsWanted => _counter is { Enabled: true } || (_onSpan && WantingSpan is not null);

    private static Activity? WantingSpan => Activity.Current is { IsAllDataRequested: true, IsStopped: false } span ? span : null;

    /// <summary>Adds an event to the span that is current at each call.</summary>
    public LogSignals OnSpan()
    {
        _onSpan = true;
        return this;
    }

    /// <summary>Counts the calls.</summary>
    /// <param name="name">The counter's name.</param>
    /// <param name="tagged">Whether values of the calls are on it, so that it may have many series.</param>
    public LogSignals Counted(string name, bool tagged = false)
    {
        if (!tagged)
            FewSeries.Add(_scope.Name, name);
        try
        {
            _counter = _scope.Meter.CreateCounter<long>(name, InstrumentDefaults.EventsUnit, InstrumentDefaults.CallsDescription(_owner));
        }
        catch (Exception fault)
        {
            // This runs where the application's type is initialised: a listener that throws at a new instrument must not break the type.
            TelemetryFaults.Absorb(fault, _owner, "making its counter");
        }

        return this;
    }

    /// <summary>Counts, adds the event, and writes the record.</summary>
    /// <typeparam name="TEvent">The values of the call.</typeparam>
    /// <param name="logger">The logger; null where it does not want the record.</param>
    /// <param name="level">The record's level.</param>
    /// <param name="value">The values of the call.</param>
    /// <param name="exception">The record's exception; null for none.</param>
    public void Write<TEvent>(ILogger? logger, LogLevel level, TEvent value, Exception? exception)
        where TEvent : struct, ILogSignalEvent
    {
        if (_counter is { Enabled: true } counter)
            Count(counter, ref value);
        if (_onSpan && WantingSpan is { } span)
            AddEvent(span, ref value, exception);
        if (logger is not null)
            LogWriter.Write(logger, level, value, exception);
    }

    private void Count<TEvent>(Counter<long> counter, ref TEvent value)
        where TEvent : struct, ILogSignalEvent
    {
        try
        {
            var tags = new LogTags(_owner, Signals.Metrics);
            value.Tag(ref tags);
            var all = tags.List;
            AmbientContext.AddMetricTags(ref all);
            counter.Add(1, all);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _owner, "its count");
        }
    }

    private void AddEvent<TEvent>(Activity span, ref TEvent value, Exception? exception)
        where TEvent : struct, ILogSignalEvent
    {
        try
        {
            var tags = new LogTags(_owner, Signals.Span);
            value.Tag(ref tags);
            if (exception is not null)
                tags.Add(exception);
            span.AddEvent(new ActivityEvent(TEvent.Info.Name, default, [.. tags.List]));
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _owner, "the event of its span");
        }
    }
}
