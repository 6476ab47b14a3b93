using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Support;

internal sealed record CapturedLog(
    string Category, LogLevel Level, EventId EventId, string Message, Exception? Exception, Dictionary<string, object?> Attributes, Activity? Current)
{
    internal bool IsOfCompletion => EventId.Name?.EndsWith(".completed", StringComparison.Ordinal) == true;
}
