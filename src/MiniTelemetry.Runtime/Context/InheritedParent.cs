using System.Diagnostics;

namespace MiniTelemetry.Context;

/// <summary>The span of another process that the running telemetry was started under.</summary>
internal static class InheritedParent
{
    private static Holder? s_current;

    /// <summary>The parent of spans that have no other.</summary>
    internal static ActivityContext? Current => Volatile.Read(ref s_current)?.Context;

    internal static void Use(ActivityContext? parent) => Volatile.Write(ref s_current, parent is { } context ? new Holder(context) : null);

    private sealed record Holder(ActivityContext Context);
}
