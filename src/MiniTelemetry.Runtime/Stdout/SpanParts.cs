using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Tells whether a span has what most spans have not. To enumerate an empty list of them takes 15 ns; a span without any gives the same
/// object as every other one.
/// </summary>
internal static class SpanParts
{
    private static readonly Activity Bare = new("");
    private static readonly IEnumerable<ActivityEvent> NoEvents = Bare.Events;
    private static readonly IEnumerable<ActivityLink> NoLinks = Bare.Links;

    [MethodImpl(HotPath.Options)]
    public static bool HasEvents(Activity span) => !ReferenceEquals(span.Events, NoEvents);

    [MethodImpl(HotPath.Options)]
    public static bool HasLinks(Activity span) => !ReferenceEquals(span.Links, NoLinks);
}
