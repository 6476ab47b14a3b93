using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>Log methods that are given no logger.</summary>
internal static partial class AmbientLedger
{
    internal const string Category = "MiniTelemetry.Runtime.Tests.Logging.AmbientLedger";

    [LogEvent(LogLevel.Information, "Noted {what}")]
    internal static partial void Noted([Tag("note.what")] string what);

    [LogEvent(LogLevel.Information, "{what} told", SpanEvent = true, Counter = "ambient_ledger.told")]
    internal static partial void Told(string what, int times);

    internal static partial class Nested<T>
    {
        [LogEvent(LogLevel.Warning, "{value} of {more}")]
        internal static partial void Noted<TMore>(T value, TMore more);
    }
}
