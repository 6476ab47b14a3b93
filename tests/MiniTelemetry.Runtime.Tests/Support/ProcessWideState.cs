
namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>Tests that listen to the whole process, or start telemetry in it, run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWideState
{
    public const string Name = "process-wide state";
}
