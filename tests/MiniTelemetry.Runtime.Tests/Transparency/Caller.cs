namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>Who calls: what he has as his context.</summary>
public enum Caller
{
    WithoutActivity,
    InsideSpan,

    /// <summary>His current activity has already stopped, so that nobody can put it back by hand.</summary>
    AfterItsSpan,

    /// <summary>In a synchronization context, such as that of a user interface.</summary>
    OnOneThread,

    /// <summary>He has suppressed the flow of his execution context.</summary>
    WithoutFlow,
}
