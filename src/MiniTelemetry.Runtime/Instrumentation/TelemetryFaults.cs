using System.Collections.Concurrent;

namespace MiniTelemetry.Instrumentation;

/// <summary>
/// Where faults of telemetry itself end: a tag getter, a listener, a logger that throws. They never reach the application; each place
/// is reported once in the stream, the rest is counted and told at shutdown.
/// </summary>
internal static class TelemetryFaults
{
    // A fault per place, not per value: the places are the program's own code, but a hostile name must not fill the memory either.
    private const int MostPlaces = 1000;
    private static readonly ConcurrentDictionary<(string Owner, string Step), long> Counts = new();
    private static long s_total;
    private static Action<string, Exception?>? s_report;

    internal static long Total => Interlocked.Read(ref s_total);

    /// <summary>
    /// Names who tells people of a fault, or of what was made of it where its message is not to be told; <see langword="null"/> when nobody
    /// runs.
    /// </summary>
    internal static void ReportTo(Action<string, Exception?>? report)
    {
        Counts.Clear();
        Interlocked.Exchange(ref s_total, 0);
        Volatile.Write(ref s_report, report);
    }

    internal static void Absorb(Exception fault, string owner, string step)
    {
        if (IsFirst(owner, step))
            Report($"{owner}: {step} failed and was left out", fault);
        HandOnInterruption(fault);
    }

    /// <summary>The same of a fault whose message may hold what nobody is to see: only its type is told.</summary>
    internal static void AbsorbUntold(Exception fault, string owner, string step, string consequence)
    {
        if (IsFirst(owner, step))
            Report($"{owner}: {step} failed with {ExceptionFacts.TypeName(fault)}, and {consequence}", null);
        HandOnInterruption(fault);
    }

    private static bool IsFirst(string owner, string step)
    {
        Interlocked.Increment(ref s_total);
        return Counts.Count < MostPlaces && Counts.AddOrUpdate((owner, step), 1, static (_, n) => n + 1) == 1;
    }

    private static void Report(string what, Exception? fault)
    {
        try
        {
            Volatile.Read(ref s_report)?.Invoke(what, fault);
        }
        catch (Exception)
        {
            // Reporting the fault failed too; it is counted.
        }
    }

    // Whoever interrupted the thread meant the application: it hears of it where it waits next.
    private static void HandOnInterruption(Exception fault)
    {
        if (fault is ThreadInterruptedException)
            Thread.CurrentThread.Interrupt();
    }
}
