using System.ComponentModel;
using System.Diagnostics;
using MiniTelemetry.Context;
using MiniTelemetry.Logging;

namespace MiniTelemetry.Instrumentation;

/// <summary>One call under way. Called by generated code; not meant for applications.</summary>
/// <remarks>
/// The order is fixed: span, tags, one more in flight, body, outcome, measurements while the span is still current (so that exemplars find
/// it), one less in flight, end of the span. Nothing here throws into the application.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MethodCall
{
    private MethodInstrument _method = null!;
    private Activity? _span;
    private CallerActivity _caller;
    private CancellationToken _cancellation;
    private long _started;
    private long _failuresBefore;
    private CallExtras? _extras;
    private bool _isLate;

    // What was ambient when the call began: its span has it, and its measurements have it to the end.
    private ContextValues? _context;

    // How many tags the call had when it was counted as under way, and one; 0 where it was not. One less is told with just these.
    private int _inFlight;

    internal static MethodCall Begin(MethodInstrument method, StartTags tags, CancellationToken cancellation)
    {
        var call = Rent();
        call._method = method;
        call._cancellation = cancellation;
        call._failuresBefore = FailureLog.Sequence;
        call._context = AmbientContext.Current;
        call.StartSpan(tags);

        // With a span its own clock is read; a second one would cost 21 ns twice.
        if (call._span is null && (method.IsTimed || CallLog.IsDebugOn(method)))
            call._started = Stopwatch.GetTimestamp();
        tags.AddTo(call);
        return call;
    }

    internal MethodInstrument Method => _method;

    /// <summary>Whether anybody would hear of a failure.</summary>
    internal bool IsOutcomeWanted =>
        _span is { IsAllDataRequested: true } || _method.IsRecorded || (AmbientLoggers.IsOn && _method.IsLogged);

    /// <summary>Names a further token that the method received.</summary>
    /// <param name="cancellationToken">The token.</param>
    /// <returns>The call itself.</returns>
    public MethodCall CancelledBy(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            (_extras ??= new CallExtras()).Add(cancellationToken);
        return this;
    }

    /// <summary>Counts the call as under way, with the tags that it has by now.</summary>
    /// <returns>The call itself.</returns>
    public MethodCall InFlight()
    {
        var count = _extras?.Count ?? 0;
        if (_inFlight != 0 || !_method.IsInFlightWanted)
            return this;
        _inFlight = count + 1;
        ChangeInFlight(1, count);
        return this;
    }

    /// <summary>Ends a call that succeeded.</summary>
    public void Complete()
    {
        Finish(default);
        Leave();
        GiveBack();
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
        Finish(new Verdict(_method.Outcome.ResultOf(exception, IsCancelledByCaller), exception, exception));
        Leave();
        GiveBack();
    }

    private void StartSpan(StartTags tags)
    {
        if (_method.Source is { } source && source.HasListeners())
        {
            _caller = CallerActivity.Capture();
            _span = SpanStart.TryStart(source, _method, _caller, tags);
        }
        else if (_method.IsEnriching)
        {
            _caller = CallerActivity.Look();
            SpanStart.Enrich(_caller.Activity, _method);
        }
    }

    private bool IsCancelledByCaller => _cancellation.IsCancellationRequested || _extras is { IsCancellationRequested: true };

    // Puts the span back as current, where the body left another activity behind: the record and the exemplar belong to the span.
    // Returns whom to restore afterwards.
    private CallerActivity? Enter()
    {
        if (_span is null)
            return null;
        if (!_span.IsStopped && !ReferenceEquals(Activity.Current, _span))
            MakeCurrent(_span);
        return _caller;
    }

    // Handlers of Activity.CurrentChanged are the application's, and may throw.
    private void MakeCurrent(Activity? activity)
    {
        try
        {
            Activity.Current = activity;
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "making an activity current");
        }
    }

    private void Leave()
    {
        if (_span is not null)
            _caller.Restore();
    }

    private void Finish(in Verdict verdict)
    {
        Enter();
        End(EndOfTime(), verdict);
    }

    // The time has ended before a record is written: what that costs is not the method's. Without a clock from its start on, nobody
    // wanted to hear of a success then.
    private void End(TimeSpan? duration, in Verdict verdict)
    {
        if (verdict.Result != CallResult.Succeeded)
            Tell(verdict, duration);
        else if (duration is not null && CallLog.IsDebugOn(_method))
            TellCompletion(duration);
        if (_method.IsRecorded)
            Measure(verdict, duration);
        if (_inFlight != 0)
            LeaveFlight();
        Stop();
    }

    // Apart, since room for tags is cleared wherever they may be needed.
    private void LeaveFlight() => ChangeInFlight(-1, _inFlight - 1);

    private void ChangeInFlight(int change, int count)
    {
        var tags = MetricTags(count);
        _context?.AddMetricTags(ref tags);
        _method.AddInFlight(change, tags);
    }

    // Wall clock; SetEndTime clamps a clock that went back. Null when nothing measured the call from its start.
    private TimeSpan? EndOfTime()
    {
        if (_span is null)
            return _started == 0 ? null : Stopwatch.GetElapsedTime(_started);
        if (!_span.IsStopped)
            _span.SetEndTime(DateTime.UtcNow);
        return _span.Duration;
    }

    private void Tell(in Verdict verdict, TimeSpan? duration)
    {
        try
        {
            if (_span is { IsAllDataRequested: true })
                SpanOutcome.Set(_span, _method, verdict);
            if (_method.IsLogged)
                CallLog.Write(_method, Facts(duration), verdict);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "the record of its failure");
        }
    }

    private void TellCompletion(TimeSpan? duration)
    {
        try
        {
            CallLog.WriteCompletion(_method, Facts(duration));
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, _method.FullName, "the record of its completion");
        }
    }

    // A failure to begin a stream is older than the span that tells it: those below its caller's are its own then.
    private Teller Teller => new(_failuresBefore, _isLate ? _caller.Activity : _span ?? Activity.Current);

    private CallFacts Facts(TimeSpan? duration) => new(_span, _extras, _context, Teller, duration);

    private void Measure(in Verdict verdict, TimeSpan? duration)
    {
        var tags = MetricTags(_extras?.Count ?? 0);
        if (verdict.Result == CallResult.Failed)
            tags.Add(Conventions.ErrorType, verdict.ErrorType);
        else if (verdict.Result == CallResult.Cancelled)
            tags.Add(Conventions.Outcome, Conventions.Cancelled);
        else if (verdict.Result == CallResult.ExpectedError)
            tags.Add(Conventions.Outcome, Conventions.ExpectedError);
        _context?.AddMetricTags(ref tags);
        _method.Record(duration, tags);
    }

    private TagList MetricTags(int count)
    {
        var tags = default(TagList);
        if (_method.HasMetricConstants)
            _method.AddMetricConstants(ref tags);
        _extras?.AddMetricTags(ref tags, count);
        return tags;
    }

    private void Stop()
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
