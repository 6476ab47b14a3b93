using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>What is measured of one method. Called by generated code; not meant for applications.</summary>
/// <remarks>Configured once while a static field is initialised, then read by any thread.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodInstrument
{
    // Methods are faster than HTTP calls: the conventional bounds begin where most methods have ended.
    private static readonly double[] DefaultBuckets =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly InstrumentationScope _scope;
    private readonly string _type;
    private readonly string _method;
    private readonly string _stem;
    private ActivitySource? _source;
    private Counter<long>? _counter;
    private Histogram<double>? _histogram;
    private KeyValuePair<string, object?>[] _spanConstants = [];
    private KeyValuePair<string, object?>[] _startConstants = [];
    private KeyValuePair<string, object?>[] _metricConstants = [];
    private KeyValuePair<string, object?>[] _logConstants = [];
    private string[] _spanOnlyKeys = [];
    private CachedLogger? _logger;

    /// <summary>Names the method.</summary>
    /// <param name="scope">The instrumentation scope.</param>
    /// <param name="type">The full name of the type that declares the method.</param>
    /// <param name="method">The method's name as declared.</param>
    /// <param name="stem">What the names of its instruments begin with, such as <c>order_service.place</c>.</param>
    internal MethodInstrument(InstrumentationScope scope, string type, string method, string stem)
    {
        _scope = scope;
        _type = type;
        _method = method;
        _stem = stem;
        SpanName = method;
    }

    /// <summary>Whether anybody listens to what the wrapper would tell. The guard of every call.</summary>
    public bool IsEnabled =>
        (_source is { } source && source.HasListeners())
        || (_histogram is { } histogram && histogram.Enabled)
        || (_counter is { } counter && counter.Enabled)
        || FailureLog.IsOn;

    internal string FullName => _type + "." + _method;

    internal string ShortName => _type[(_type.LastIndexOf('.') + 1)..] + "." + _method;

    internal string SpanName { get; private set; }

    internal ActivityKind Kind { get; private set; }

    internal bool IsRoot { get; private set; }

    internal string ExceptionEventName => _stem + ".exception";

    internal string CancelledEventName => _stem + ".cancelled";

    internal ActivitySource? Source => _source;

    internal bool IsMeasured => _histogram is { Enabled: true } || _counter is { Enabled: true };

    internal bool IsTimed => _histogram is { Enabled: true };

    internal ReadOnlySpan<KeyValuePair<string, object?>> SpanConstants => _spanConstants;

    internal KeyValuePair<string, object?>[] StartConstants => _startConstants;

    internal ReadOnlySpan<KeyValuePair<string, object?>> LogConstants => _logConstants;

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
        name = Named(name ?? _stem + ".calls", tagged);
        _counter = TryCreate(() => _scope.Meter.CreateCounter<long>(name, "{call}", description ?? $"Calls of {FullName}."));
        return this;
    }

    /// <summary>Measures the duration of each call.</summary>
    /// <param name="name">The instrument's name; <c>{stem}.duration</c> when null.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="buckets">The bucket bounds in seconds, ascending.</param>
    /// <param name="tagged">Whether tags of the calls are on it, so that it may have many series.</param>
    public MethodInstrument Timed(string? name = null, string? description = null, double[]? buckets = null, bool tagged = false)
    {
        name = Named(name ?? _stem + ".duration", tagged);
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = buckets ?? DefaultBuckets };
        _histogram = TryCreate(() =>
            _scope.Meter.CreateHistogram(name, "s", description ?? $"Duration of {FullName}.", tags: null, advice));
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

    /// <summary>Begins a call.</summary>
    /// <param name="cancellationToken">The token that the method received: its cancellation is no failure.</param>
    public MethodCall Start(CancellationToken cancellationToken = default) => new(this, default, cancellationToken);

    /// <summary>Begins a call with tags that samplers see.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellationToken">The token that the method received: its cancellation is no failure.</param>
    public MethodCall Start(StartTags tags, CancellationToken cancellationToken = default) => new(this, tags, cancellationToken);

    /// <summary>Collects the tags that samplers see; nothing is collected while nobody listens.</summary>
    public StartTags StartTags() => IsEnabled ? new StartTags(this) : default;

    /// <summary>Notes that a tag of the span is for the span alone.</summary>
    internal void KeepFromLogs(string key)
    {
        var known = Volatile.Read(ref _spanOnlyKeys);
        while (Array.IndexOf(known, key) < 0)
        {
            var before = Interlocked.CompareExchange(ref _spanOnlyKeys, [.. known, key], known);
            if (ReferenceEquals(before, known))
                return;
            known = before;
        }
    }

    internal bool IsForLogs(string key) => Array.IndexOf(_spanOnlyKeys, key) < 0;

    internal void Record(TimeSpan? duration, in TagList tags)
    {
        if (duration is { } measured && _histogram is { Enabled: true } histogram)
            RecordDuration(histogram, measured, tags);
        if (_counter is { Enabled: true } counter)
            CountCall(counter, tags);
    }

    internal void AddMetricConstants(ref TagList tags)
    {
        foreach (var tag in _metricConstants)
            tags.Add(tag);
    }

    internal bool HasMetricConstants => _metricConstants.Length != 0;

    /// <summary>The logger of the declaring type's category; kept for as long as the factory stays the same.</summary>
    internal ILogger LoggerOf(ILoggerFactory factory)
    {
        var cached = _logger;
        if (cached is null || !ReferenceEquals(cached.Factory, factory))
            _logger = cached = new CachedLogger(factory, factory.CreateLogger(_type));
        return cached.Logger;
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

    private void RecordDuration(Histogram<double> histogram, TimeSpan duration, in TagList tags)
    {
        try
        {
            histogram.Record(duration.TotalSeconds, tags);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, FullName, "the duration");
        }
    }

    private void CountCall(Counter<long> counter, in TagList tags)
    {
        try
        {
            counter.Add(1, tags);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, FullName, "the count");
        }
    }

    private sealed record CachedLogger(ILoggerFactory Factory, ILogger Logger);
}
