using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Pipelines;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Benchmarks;

/// <summary>What a log record with three values costs the thread that logs: in the SDK alone, and with its bytes in the queue.</summary>
[Config(typeof(InProcess))]
public class LogOutput
{
    private ILoggerFactory _bare = null!;
    private ILoggerFactory _written = null!;
    private ILogger _bareLogger = null!;
    private ILogger _writtenLogger = null!;
    private StdoutTransport _transport = null!;

    [ParamsAllValues]
    public OutputFormat Format { get; set; }

    [GlobalSetup]
    public void Start()
    {
        _transport = new StdoutTransport(Stream.Null, new StdoutTransportOptions { WhenFull = QueueFullMode.Wait });
        var formatter = OutputFormatter.For(OutputFormats.Settings(Format), _transport);
        formatter.UseResource(ResourceBuilder.CreateEmpty().AddService("shop").Build());
        (_bare, _bareLogger) = Loggers(new NoProcessor());
        (_written, _writtenLogger) = Loggers(new StdoutLogProcessor(formatter, _transport));
    }

    [GlobalCleanup]
    public void Stop()
    {
        _bare.Dispose();
        _written.Dispose();
        _transport.Dispose();
    }

    [Benchmark(Baseline = true)]
    public void Sdk_alone() => LogMethods.Three_message(_bareLogger, 42, 99.90m, "C-7");

    [Benchmark]
    public void Format_and_enqueue() => LogMethods.Three_message(_writtenLogger, 42, 99.90m, "C-7");

    private static (ILoggerFactory Factory, ILogger Logger) Loggers(BaseProcessor<LogRecord> processor)
    {
        var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.ParseStateValues = true;
            options.IncludeScopes = true;
            options.AddProcessor(processor);
        }));
        return (factory, factory.CreateLogger("Shop.OrderService"));
    }

    private sealed class NoProcessor : BaseProcessor<LogRecord>;
}
