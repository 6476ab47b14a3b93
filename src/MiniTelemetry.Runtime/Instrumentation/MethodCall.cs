using System.ComponentModel;
using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

/// <summary>One call under way. Called by generated code; not meant for applications.</summary>
/// <remarks>
/// The order is fixed: span, tags, body, outcome, measurements while the span is still current (so that exemplars find it), end of the
/// span. Nothing here throws into the application.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct MethodCall
{
    private readonly MethodInstrument _method;
    private readonly Activity? _span;
    private readonly CallerActivity _caller;
    private readonly CancellationToken _cancellation;
    private readonly long _started;
    private readonly long _failuresBefore;
    private CallExtras? _extras;

    internal MethodCall(MethodInstrument method, StartTags tags, CancellationToken cancellation)
    {
        _method = method;
        _cancellation = cancellation;
        _failuresBefore = FailureLog.Sequence;
        if (method.Source is { } source && source.HasListeners())
        {
            _caller = CallerActivity.Capture();
            _span = SpanStart.TryStart(source, method, _caller, tags);
        }

        // With a span its own clock is read; a second one would cost 21 ns twice.
        if (_span is null && method.IsTimed)
            _started = Stopwatch.GetTimestamp();
        tags.AddTo(ref this);
    }

    /// <summary>Names a further token that the method received.</summary>
    /// <param name="cancellationToken">The token.</param>
    /// <returns>The call itself.</returns>
    public MethodCall CancelledBy(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            (_extras ??= new CallExtras()).Add(cancellationToken);
        return this;
    }

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

    /// <summary>Ends a call that succeeded.</summary>
    public void Complete()
    {
        Finish(CallResult.Succeeded, null, null);
        Leave();
    }

    /// <summary>Ends a call that succeeded, and hands its result on.</summary>
    /// <typeparam name="T">The result's type.</typeparam>
    /// <param name="result">What the body returned.</param>
    public T Return<T>(T result)
    {
        Complete();
        return result;
    }

    /// <summary>Ends a call that threw. The caller rethrows.</summary>
    /// <param name="exception">What was thrown.</param>
    public void Fail(Exception exception)
    {
        Finish(ResultOf(exception), exception, told: exception);
        Leave();
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

        // The record of a failure takes the span's tags from the span; only what is not there has to be kept.
        var elsewhere = onSpan ? on & Signals.Metrics : on & ~Signals.Span;
        if (elsewhere != 0)
            (_extras ??= new CallExtras()).Add(key, value, elsewhere);
    }

    private readonly bool IsWanted(Signals on) =>
        _span is { } span
            ? (span.IsAllDataRequested && (on & (Signals.Span | Signals.Logs)) != 0) || ((on & Signals.Metrics) != 0 && _method.IsMeasured)
            : IsWantedWithoutSpan(on);

    // A method without a span may still fail, and its record should say with what. A trace that a sampler dropped stays free of it.
    private readonly bool IsWantedWithoutSpan(Signals on) =>
        ((on & Signals.Metrics) != 0 && _method.IsMeasured)
        || ((on & Signals.Logs) != 0 && FailureLog.IsOn && _method.Source?.HasListeners() != true);

    private readonly CallResult ResultOf(Exception exception) =>
        ExceptionFacts.Unwrap(exception) is OperationCanceledException && IsCancelledByCaller ? CallResult.Cancelled : CallResult.Failed;

    private readonly bool IsCancelledByCaller => _cancellation.IsCancellationRequested || _extras is { IsCancellationRequested: true };

    // Puts the span back as current, where the body left another activity behind: the record and the exemplar belong to the span.
    private readonly void Enter()
    {
        try
        {
            if (_span is { IsStopped: false } && !ReferenceEquals(Activity.Current, _span))
                Activity.Current = _span;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "making its span current");
        }
    }

    private readonly void Leave()
    {
        if (_span is not null)
            _caller.Restore();
    }

    // The time ends before the record of a failure is written: what that costs is not the method's.
    private readonly void Finish(CallResult result, Exception? exception, Exception? told)
    {
        Enter();
        var duration = EndOfTime();
        if (result != CallResult.Succeeded)
            Tell(result, exception, told);
        if (_method.IsMeasured)
            Measure(result, exception, duration);
        Stop();
    }

    // Wall clock; SetEndTime clamps a clock that went back. Null when nothing measured the call from its start.
    private readonly TimeSpan? EndOfTime()
    {
        if (_span is null)
            return _started == 0 ? null : Stopwatch.GetElapsedTime(_started);
        if (!_span.IsStopped)
            _span.SetEndTime(DateTime.UtcNow);
        return _span.Duration;
    }

    private readonly void Tell(CallResult result, Exception? exception, Exception? told)
    {
        try
        {
            if (_span is { IsAllDataRequested: true })
                SpanOutcome.Set(_span, _method, result, exception);
            FailureLog.Write(_method, new CallFacts(_span, _extras, _failuresBefore), result, exception, told);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "the record of its failure");
        }
    }

    private readonly void Measure(CallResult result, Exception? exception, TimeSpan? duration)
    {
        var tags = default(TagList);
        if (_method.HasMetricConstants)
            _method.AddMetricConstants(ref tags);
        _extras?.AddMetricTags(ref tags);
        if (result == CallResult.Failed)
            tags.Add(Conventions.ErrorType, ExceptionFacts.ErrorType(exception));
        else if (result == CallResult.Cancelled)
            tags.Add(Conventions.Outcome, Conventions.Cancelled);
        _method.Record(duration, tags);
    }

    private readonly void Stop()
    {
        try
        {
            _span?.Stop();
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "the end of its span");
        }
    }
}
