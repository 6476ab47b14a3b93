using System.Diagnostics;

namespace MiniTelemetry.Instrumentation;

public sealed partial class MethodCall
{
    internal Activity? Span => _span;

    /// <summary>Says that what failed may have begun before this call was started: what was logged since is not logged again.</summary>
    internal void CountFailuresFrom(long sequence)
    {
        _failuresBefore = sequence;
        _isLate = true;
    }
}
