using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Pipelines;

/// <summary>Takes everything and writes nothing, where the output goes nowhere.</summary>
internal sealed class SilentExporter : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
}
