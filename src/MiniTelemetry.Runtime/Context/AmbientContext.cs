using System.Diagnostics;

namespace MiniTelemetry.Context;

/// <summary>The values that every span and record carries from where it happens: of the flow, and of the process.</summary>
internal static class AmbientContext
{
    private static ProcessContext? s_process;
    private static volatile bool s_isUsed;
    private static volatile bool s_isOnMetrics;

    /// <summary>Whether any value was ever set: until then nothing costs more than this read.</summary>
    internal static bool IsUsed { get => s_isUsed; set => s_isUsed = value; }

    /// <summary>Whether any value was ever put on metrics, so that instruments have more series than their own outcomes make.</summary>
    internal static bool IsOnMetrics { get => s_isOnMetrics; set => s_isOnMetrics = value; }

    /// <summary>What is in force here and now; <see langword="null"/> for nothing.</summary>
    internal static ContextValues? Current => s_isUsed ? Read() : null;

    /// <summary>Whether the running telemetry began with values that the environment holds.</summary>
    internal static bool HasInherited => Volatile.Read(ref s_process) is { HasInherited: true };

    /// <summary>Names the process's context; <see langword="null"/> when no telemetry runs.</summary>
    internal static void Use(ProcessContext? process)
    {
        if (process is { Values.IsEmpty: false })
            s_isUsed = true;
        Volatile.Write(ref s_process, process);
    }

    internal static IDisposable Begin(ContextValues values)
    {
        s_isUsed = true;
        return FlowingContext.Begin(values);
    }

    /// <summary>Adds the values that are on metrics to the tags of a measurement, except under keys that it has already.</summary>
    internal static void AddMetricTags(ref TagList tags) => Current?.AddMetricTags(ref tags);

    private static ContextValues? Read()
    {
        var process = Volatile.Read(ref s_process)?.Values ?? ContextValues.Empty;
        var values = FlowingContext.Current?.Over(process) ?? process;
        return values.IsEmpty ? null : values;
    }
}
