namespace MiniTelemetry.Pipelines;

/// <summary>The one pipeline of the process, shared and counted: made by the first start, ended by the last dispose.</summary>
internal static class SharedPipeline
{
    private static readonly Lock Gate = new();
    private static Pipeline? s_pipeline;
    private static int s_leases;

    internal static Lease Take(TelemetrySettings settings, bool underHost)
    {
        lock (Gate)
        {
            if (s_pipeline is null)
                s_pipeline = Pipeline.Build(settings, underHost);
            else
                s_pipeline.Warn($"Telemetry is running already, as '{s_pipeline.ServiceName}'. The start as '{settings.ServiceName}' " +
                    "shares it, and its options are not used: start telemetry once, at the program's entry.");
            s_leases++;
            return new Lease(s_pipeline);
        }
    }

    private static void Return()
    {
        lock (Gate)
        {
            if (--s_leases != 0)
                return;
            var pipeline = s_pipeline!;
            s_pipeline = null;
            pipeline.Dispose();
        }
    }

    /// <summary>One start's share.</summary>
    internal sealed class Lease(Pipeline pipeline) : IDisposable
    {
        private int _returned;

        internal Pipeline Pipeline => pipeline;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0)
                Return();
        }
    }
}
