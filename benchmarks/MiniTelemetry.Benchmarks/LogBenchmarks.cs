using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Benchmarks;

/// <summary>A log method against <c>[LoggerMessage]</c> and against <c>logger.LogInformation(...)</c>.</summary>
[Config(typeof(InProcess))]
public abstract class LogBenchmarks
{
    private ILoggerFactory _loggers = null!;
    private ILogger _logger = null!;

    [GlobalSetup]
    public void Start()
    {
        _loggers = Loggers();
        _logger = _loggers.CreateLogger("Shop.OrderService");
        WarmUp();
    }

    [GlobalCleanup]
    public void Stop() => _loggers.Dispose();

    [Benchmark(Baseline = true), BenchmarkCategory("1 no value")]
    public void None_LoggerMessage() => LogMethods.None_message(_logger);

    [Benchmark, BenchmarkCategory("1 no value")]
    public void None_LogEvent() => LogMethods.None_event(_logger);

    [Benchmark, BenchmarkCategory("1 no value")]
    public void None_LogInformation() => _logger.LogInformation(1, "Order received");

    [Benchmark(Baseline = true), BenchmarkCategory("2 three values")]
    public void Three_LoggerMessage() => LogMethods.Three_message(_logger, 42, 99.90m, "C-7");

    [Benchmark, BenchmarkCategory("2 three values")]
    public void Three_LogEvent() => LogMethods.Three_event(_logger, 42, 99.90m, "C-7");

    [Benchmark, BenchmarkCategory("2 three values")]
    public void Three_LogInformation() =>
        _logger.LogInformation(2, "Order {OrderId} received for {Total} from {Customer}", 42, 99.90m, "C-7");

    [Benchmark(Baseline = true), BenchmarkCategory("3 seven values")]
    public void Seven_LoggerMessage() => LogMethods.Seven_message(_logger, 42, 99.90m, "C-7", 3, 1.25, true, "EUR");

    [Benchmark, BenchmarkCategory("3 seven values")]
    public void Seven_LogEvent() => LogMethods.Seven_event(_logger, 42, 99.90m, "C-7", 3, 1.25, true, "EUR");

    [Benchmark, BenchmarkCategory("3 seven values")]
    public void Seven_LogInformation() => _logger.LogInformation(
        3, "Order {OrderId} for {Total} from {Customer}: {Lines} lines, {Weight} kg, {IsRush}, {Currency}", 42, 99.90m, "C-7", 3, 1.25, true, "EUR");

    protected abstract ILoggerFactory Loggers();

    // All in turn: the JIT would else fit the logging pipeline to the type of state that happens to be measured first.
    private void WarmUp()
    {
        for (var round = 0; round < 20; round++)
        {
            for (var i = 0; i < 5_000; i++)
                CallAll();
            Thread.Sleep(20);
        }
    }

    private void CallAll()
    {
        None_LoggerMessage();
        None_LogEvent();
        None_LogInformation();
        Three_LoggerMessage();
        Three_LogEvent();
        Three_LogInformation();
        Seven_LoggerMessage();
        Seven_LogEvent();
        Seven_LogInformation();
    }
}
