using OpenTelemetry;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>Takes what the SDK hands over and exports nothing.</summary>
internal sealed class NoExport<T> : BaseProcessor<T>;
