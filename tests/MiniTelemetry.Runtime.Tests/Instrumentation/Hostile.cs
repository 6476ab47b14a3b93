using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>Methods that are given what no telemetry expects.</summary>
public sealed partial class Hostile
{
    public string Unreadable => throw new InvalidOperationException("a getter that throws");

    public Hostile? Nothing => null;

    [Traced]
    public static partial void Any<T>([Tag("any.value", On = Signals.Span | Signals.Logs)] T value);

    [Traced, Timed]
    public static partial void AtStart<T>([Tag("any.value", AtStart = true)] T value);

    [Counted]
    public static partial void PerCustomer([Tag("customer.tier", On = Signals.Metrics)] string? tier);

    [Traced, Counted]
    public static partial void Reading(
        [Tag("unreadable.length", "Unreadable.Length", On = Signals.Span | Signals.Metrics | Signals.Logs)]
        [Tag("nothing.at_all", "Nothing.Nothing.Unreadable", On = Signals.Span | Signals.Metrics | Signals.Logs)]
        Hostile self);

    [Traced]
    public static partial void Overwriting<T>([Tag("any.values")] T[] values, T value);

    [Traced]
    public static partial void Throwing(Exception exception);

    private static void AnyCore<T>(T value) => Activity.Current?.SetTag("body.ran", true);

    private static void AtStartCore<T>(T value)
    {
    }

    private static void PerCustomerCore(string? name)
    {
    }

    private static void ReadingCore(Hostile self)
    {
    }

    private static void OverwritingCore<T>(T[] values, T value) => values[0] = value;

    private static void ThrowingCore(Exception exception) => throw exception;
}
