namespace MiniTelemetry { public enum QueueFullMode { WaitThenDrop } }
namespace MiniTelemetry.Stdout { }
