using MiniTelemetry.Context;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// What the exporters of OpenTelemetry set-ups other than <see cref="Telemetry"/> have in common, from the first of them to the last: the
/// flush at the end of the process, the propagation of context, and what is said once.
/// </summary>
internal sealed class ExportersEnd : IDisposable
{
    private static readonly Lock Gate = new();
    private static ExportersEnd? s_current;
    private readonly List<StdoutOutput> _outputs = [];
    private readonly ProcessEnd _processEnd;
    private int _introduced;
    private int _warned;

    private ExportersEnd()
    {
        _processEnd = new ProcessEnd(Flush, onUnhandled: null, underHost: false);
        HttpPropagation.Enter();
    }

    internal static void Enter(StdoutOutput output)
    {
        lock (Gate)
        {
            s_current ??= new ExportersEnd();
            s_current._outputs.Add(output);
        }
    }

    internal static void Leave(StdoutOutput output)
    {
        ExportersEnd ended;
        lock (Gate)
        {
            if (s_current is null || !s_current._outputs.Remove(output) || s_current._outputs.Count > 0)
                return;
            ended = s_current;
            s_current = null;
        }

        ended.Dispose();
    }

    /// <summary>True once: for the exporter that says whom the stream is about.</summary>
    internal static bool TryBeFirst() => s_current is { } current && Interlocked.Exchange(ref current._introduced, 1) == 0;

    internal static bool TryWarnOfConsole() => s_current is { } current && Interlocked.Exchange(ref current._warned, 1) == 0;

    public void Dispose()
    {
        HttpPropagation.Leave();
        _processEnd.Dispose();
    }

    // All together may take as long as the most patient of them would wait.
    private void Flush()
    {
        List<StdoutOutput> outputs;
        lock (Gate)
            outputs = [.. _outputs];
        var deadline = new Deadline(outputs.Select(static output => output.FlushTimeout).DefaultIfEmpty().Max());
        foreach (var output in outputs)
        {
            output.BoundWaits(deadline.Left);
            output.WriteHeld();
            output.Flush(deadline.Left);
            output.BoundWaits(null);
        }
    }
}
