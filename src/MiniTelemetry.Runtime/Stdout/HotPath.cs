using System.Runtime.CompilerServices;

namespace MiniTelemetry.Stdout;

/// <summary>
/// How the code that every record runs through is compiled. Tiered compilation would run it unoptimised, then counted, for the first
/// 200,000 records or so, which take five times as long; docs/performance.md, "Writing to stdout", has the figures.
/// </summary>
internal static class HotPath
{
    /// <summary>Optimised at its first call. Without a profile: what it calls is small and inlined, or known to the compiler.</summary>
    public const MethodImplOptions Options = MethodImplOptions.AggressiveOptimization;

    /// <summary>The same for what many of them call: one copy of it, because each compilation delays the first record.</summary>
    public const MethodImplOptions Shared = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>A small part of such a method.</summary>
    public const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;
}
