using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Benchmarks;

/// <summary>OpenTelemetry takes the record with its values, and exports nothing.</summary>
public class LogOn : LogBenchmarks
{
    protected override ILoggerFactory Loggers() => LoggerFactory.Create(static builder => builder.AddOpenTelemetry(static options =>
    {
        options.ParseStateValues = true;
        options.AddProcessor(new Processor());
    }));

    private sealed class Processor : BaseProcessor<LogRecord>
    {
        internal int Seen { get; private set; }

        // As an exporter does, each value is read once.
        public override void OnEnd(LogRecord data)
        {
            var values = data.Attributes;
            for (var i = 0; i < values?.Count; i++)
                Seen += values[i].Key.Length;
        }
    }
}
