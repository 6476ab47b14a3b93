using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>Real listeners on the scope of this test assembly, and what they heard.</summary>
internal sealed class Listeners : IDisposable
{
    internal const string Scope = "MiniTelemetry.Runtime.Tests";
    private readonly ActivityListener? _activities;
    private readonly MeterListener? _meters;
    private readonly CapturingLoggers? _loggers;
    private readonly Lock _gate = new();

    private Listeners(ActivityListener? activities, MeterListener? meters, CapturingLoggers? loggers)
    {
        _activities = activities;
        _meters = meters;
        _loggers = loggers;
    }

    internal List<Activity> Spans { get; } = [];

    internal List<Measurement> Measurements { get; } = [];

    /// <summary>The records of what went wrong, and those of the application; what every call that succeeds writes is apart.</summary>
    internal IReadOnlyList<CapturedLog> Logs => [.. Records.Where(log => !log.IsOfCompletion)];

    internal IReadOnlyList<CapturedLog> Completions => [.. Records.Where(log => log.IsOfCompletion)];

    private IReadOnlyList<CapturedLog> Records => _loggers?.Records ?? [];

    internal static Listeners In(TelemetryState state) => state switch
    {
        TelemetryState.Off => new Listeners(null, null, null),
        TelemetryState.On => Hearing(ActivitySamplingResult.AllDataAndRecorded),
        TelemetryState.SampledOut => Hearing(ActivitySamplingResult.None),
        TelemetryState.PropagationOnly => Hearing(ActivitySamplingResult.PropagationData),
        TelemetryState.MetricsOnly => new Listeners(null, new MeterListener(), null).Listen(),
        TelemetryState.LogsOnly => new Listeners(null, null, new CapturingLoggers()).Listen(),
        TelemetryState.Failing => Failing(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    internal static Listeners Hearing(ActivitySamplingResult sampling, LogLevel level = LogLevel.Trace)
    {
        var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
        };
        return new Listeners(activities, new MeterListener(), new CapturingLoggers { Level = level }).Listen();
    }

    public void Dispose()
    {
        AmbientLoggers.Use(null);
        _activities?.Dispose();
        _meters?.Dispose();
    }

    // Each callback throws: of the source, of the meter, of the logger.
    private static Listeners Failing()
    {
        var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => throw new InvalidOperationException("a listener that throws at the start"),
            ActivityStopped = _ => throw new InvalidOperationException("a listener that throws at the stop"),
        };
        var listeners = new Listeners(activities, new MeterListener(), new CapturingLoggers { Throws = true });
        listeners.Listen();
        listeners._meters!.SetMeasurementEventCallback<double>((_, _, _, _) => throw new InvalidOperationException("a meter that throws"));
        listeners._meters.SetMeasurementEventCallback<long>((_, _, _, _) => throw new InvalidOperationException("a meter that throws"));
        return listeners;
    }

    private Listeners Listen()
    {
        if (_activities is not null)
        {
            _activities.ActivityStopped ??= span => Add(Spans, span);
            ActivitySource.AddActivityListener(_activities);
        }

        if (_meters is not null)
            ListenToMeters(_meters);
        if (_loggers is not null)
            AmbientLoggers.Use(_loggers);
        return this;
    }

    private void ListenToMeters(MeterListener meters)
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Scope)
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        meters.Start();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Add(Measurements, new Measurement(instrument.Name, instrument.Unit, value, new(tags.ToArray()), Activity.Current));

    private void Add<T>(List<T> list, T item)
    {
        lock (_gate)
            list.Add(item);
    }
}
