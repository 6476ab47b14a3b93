using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MiniTelemetry.Instrumentation;

// What is measured of a call. A listener that throws costs its measurement only.
public sealed partial class MethodInstrument
{
    internal bool IsTimed => _histogram is { Enabled: true };

    /// <summary>Whether anybody wants the measurements of a call that has ended.</summary>
    internal bool IsRecorded => _histogram is { Enabled: true } || _counter is { Enabled: true };

    internal bool IsInFlightWanted => _inFlight is { Enabled: true };

    /// <summary>Whether anybody wants the tags that are on metrics.</summary>
    internal bool IsMeasured => IsRecorded || IsInFlightWanted;

    internal void Record(TimeSpan? duration, in TagList tags)
    {
        if (duration is { } measured && _histogram is { Enabled: true } histogram)
            RecordDuration(histogram, measured, tags);
        if (_counter is { Enabled: true } counter)
            CountCall(counter, tags);
    }

    /// <summary>Adds to the calls under way. Where a listener throws, those before it have heard of it, and hear of the end, too.</summary>
    internal void AddInFlight(int change, in TagList tags)
    {
        try
        {
            _inFlight!.Add(change, tags);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, FullName, "the calls under way");
        }
    }

    internal void AddMetricConstants(ref TagList tags)
    {
        foreach (var tag in _metricConstants)
            tags.Add(tag);
    }

    internal bool HasMetricConstants => _metricConstants.Length != 0;

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
}
