namespace MiniTelemetry.Pipelines;

/// <summary>A moment that several waits share.</summary>
internal readonly struct Deadline
{
    private readonly long _at;

    private Deadline(long at) => _at = at;

    /// <summary>What is left; zero once it has passed.</summary>
    internal TimeSpan Left => TimeSpan.FromMilliseconds(Math.Max(0, _at - System.Environment.TickCount64));

    internal static Deadline In(TimeSpan time) => new(System.Environment.TickCount64 + (long)time.TotalMilliseconds);
}
