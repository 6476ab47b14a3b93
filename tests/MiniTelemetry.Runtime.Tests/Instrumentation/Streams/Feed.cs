using System.Collections;
using System.Diagnostics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Wrappers of streams, as they are generated.</summary>
[StackTraceHidden]
internal static class Feed
{
    internal const string Items = "minitelemetry.stream.items";
    internal const string TimeToFirstItem = "minitelemetry.stream.time_to_first_item";

    internal static readonly MethodInstrument Read = Method("Read", "feed.read").Traced("Feed.Read").Counted().Timed();
    internal static readonly MethodInstrument Outer = Method("Outer", "feed.outer").Traced("Feed.Outer").Counted().Timed();
    internal static readonly MethodInstrument Untraced = Method("Untraced", "feed.untraced").Counted().Timed();
    internal static readonly MethodInstrument Counting = Method("Counting", "feed.counting").InFlight(tagged: true);
    internal static readonly MethodInstrument Enriching = Method("Enriching", "feed.enriching").Enriching();
    internal static readonly MethodInstrument Inner = Method("Inner", "feed.inner").Traced("Feed.Inner");

    internal static IAsyncEnumerable<T> Async<T>(Func<IAsyncEnumerable<T>> body, MethodInstrument? method = null, CancellationToken ct = default)
    {
        var call = (method ?? Read).StartStream(ct);
        try
        {
            return call.Complete(body());
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    internal static IEnumerable<T> Sync<T>(Func<IEnumerable<T>> body, MethodInstrument? method = null, CancellationToken ct = default)
    {
        var call = (method ?? Read).StartStream(ct);
        try
        {
            return call.Complete(body());
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    internal static IEnumerable Plain(IEnumerable body) => Read.StartStream().Complete(body);

    internal static void Call(Action body)
    {
        var call = Inner.Start();
        try
        {
            body();
            call.Complete();
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            throw;
        }
    }

    private static MethodInstrument Method(string name, string stem) => new(ScopeRegistry.Get(Listeners.Scope), "Shop.Feed", name, stem);
}
