using OpenTelemetry;

namespace MiniTelemetry.Pipelines;

/// <summary>Takes everything and writes nothing, where the output goes nowhere.</summary>
internal sealed class SilentProcessor<T> : BaseProcessor<T>;
