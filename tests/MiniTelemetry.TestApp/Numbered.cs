using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>Records that a reader can count and whose order it can see: <c>record n</c> inside the span <c>work n</c>, from 0 on for each scope.</summary>
internal static partial class Numbered
{
    internal static void Write(Telemetry telemetry, string scope, int first, int count)
    {
        var tracer = telemetry.GetTracer(scope);
        var logger = telemetry.GetLogger(scope);
        for (var number = first; number < first + count; number++)
        {
            using var span = tracer.StartActivity(string.Create(CultureInfo.InvariantCulture, $"work {number}"));
            Record(logger, number);
        }
    }

    internal static void WriteOnThreads(Telemetry telemetry, int threads, int first, int countOfEach)
    {
        var all = Enumerable.Range(0, threads)
            .Select(thread => new Thread(() => Write(telemetry, $"Test.Thread{thread}", first, countOfEach))).ToList();
        all.ForEach(thread => thread.Start());
        all.ForEach(thread => thread.Join());
    }

    [LoggerMessage(LogLevel.Information, "record {number}")]
    internal static partial void Record(ILogger logger, int number);
}
