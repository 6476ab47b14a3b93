namespace MiniTelemetry;

/// <summary>What a cancellation that the caller asked for says of a call.</summary>
public enum CancellationPolicy
{
    /// <summary>It is no failure: the span's status stays Unset, and <c>minitelemetry.outcome</c> is <c>cancelled</c>.</summary>
    Unset = 0,

    /// <summary>It is a failure as any other.</summary>
    Error = 1,
}
