using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Support;

internal sealed record Measurement(string Name, string? Unit, double Value, Dictionary<string, object?> Tags, Activity? Current);
