using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>A log method without a logger: the telemetry that runs takes its records, whoever started it, for as long as it runs.</summary>
[Collection(ProcessWideState.Name)]
public sealed class AmbientLoggerTests
{
    [Fact]
    public void Before_between_and_after_runs_nothing_is_written()
    {
        AmbientLedger.Noted("before");
        using (var first = new StartedTelemetry())
        {
            AmbientLedger.Noted("first");
            Assert.Single(first.LinesWith("Noted "));
        }

        AmbientLedger.Noted("between");
        using var second = new StartedTelemetry();
        AmbientLedger.Noted("second");

        var line = Assert.Single(second.LinesWith("Noted "));
        Assert.Contains($"[INFO] {AmbientLedger.Category} - Noted second\t", line, StringComparison.Ordinal);
        Assert.Contains("note.what=second", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_of_the_run_decides()
    {
        using var started = new StartedTelemetry(options => options.MinimumLogLevel = LogLevel.Warning);
        AmbientLedger.Noted("quiet");
        AmbientLedger.Nested<int>.Noted(1, "loud");

        Assert.Empty(started.LinesWith("quiet"));
        Assert.Single(started.LinesWith($"[WARN] {AmbientLedger.Category}.Nested - 1 of loud"));
    }

    [Fact]
    public async Task Under_a_host_all_of_its_providers_see_the_record()
    {
        var others = new HostLoggers();
        var output = new Stdout.Support.TestStream();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(others);
        builder.Services.AddMiniTelemetry(options =>
        {
            options.ServiceName = "test";
            options.UseEnvironment = false;
            options.Output = output;
        });
        using (var host = builder.Build())
        {
            await host.StartAsync();
            AmbientLedger.Noted("hosted");
            await host.StopAsync();
        }

        AmbientLedger.Noted("after the host");

        var record = Assert.Single(others.Records, static record => record.Category == AmbientLedger.Category);
        Assert.Equal("Noted hosted", record.Message);
        Assert.Equal("hosted", record.Attributes["note.what"]);
        Assert.Single(output.Lines, static line => line.Contains("Noted hosted", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_its_own_logger_is_null_it_takes_the_record()
    {
        using var listeners = Listeners.In(TelemetryState.LogsOnly);
        new Ledger(null).Booked(1, 2, "Ann");

        var record = Assert.Single(listeners.Logs);
        Assert.Equal(Ledger.Category, record.Category);
        Assert.Equal("Booked 1: 2.00 by Ann", record.Message);
    }

    [Fact]
    public void Its_own_logger_comes_first()
    {
        using var listeners = Listeners.In(TelemetryState.LogsOnly);
        var own = new StateLogger();
        new Ledger(own).Booked(1, 2, "Ann");

        Assert.Empty(listeners.Logs);
        Assert.Single(own.Records);
    }

    [Fact]
    public void A_factory_that_throws_counts_as_off()
    {
        var faults = TelemetryFaults.Total;
        var factory = new ThrowingFactory();
        AmbientLoggers.Use(factory);
        try
        {
            for (var call = 0; call < 10; call++)
                AmbientLedger.Noted("lost");
            AmbientLedger.Told("lost", 1);
            using var scope = new AmbientLogger(AmbientLedger.Category).BeginScope("scope");
            Assert.False(new AmbientLogger("other").IsEnabled(LogLevel.Critical));
        }
        finally
        {
            AmbientLoggers.Use(null);
        }

        // Each logger asks once, and tells of it once.
        Assert.Equal(3, factory.Asked);
        Assert.Equal(faults + 3, TelemetryFaults.Total);
    }

    [Fact]
    public void A_factory_that_is_disposed_counts_as_off()
    {
        var factory = LoggerFactory.Create(static builder => builder.AddProvider(new HostLoggers()));
        factory.Dispose();
        AmbientLoggers.Use(factory);
        try
        {
            AmbientLedger.Nested<string>.Noted("", 0);
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Fact]
    public void A_logger_that_throws_at_every_question_counts_as_off()
    {
        var factory = new ThrowingLoggers();
        AmbientLoggers.Use(factory);
        try
        {
            var logger = new AmbientLogger("any");

            Assert.False(logger.IsEnabled(LogLevel.Critical));
            logger.LogCritical("lost");
            Assert.Null(logger.BeginScope("lost"));
        }
        finally
        {
            AmbientLoggers.Use(null);
        }
    }

    [Fact]
    public async Task Another_run_begins_while_others_log()
    {
        using var stop = new CancellationTokenSource();
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                AmbientLedger.Noted("on and on");
        })).ToArray();
        for (var run = 0; run < 20; run++)
            new StartedTelemetry().Dispose();
        await stop.CancelAsync();

        await Task.WhenAll(threads).WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class ThrowingFactory : ILoggerFactory
    {
        internal int Asked { get; private set; }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName)
        {
            Asked++;
            throw new InvalidOperationException("a factory that throws");
        }

        public void Dispose()
        {
        }
    }

    private sealed class ThrowingLoggers : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("scope");

        public bool IsEnabled(LogLevel logLevel) => throw new InvalidOperationException("level");

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => throw new InvalidOperationException("record");

        public void Dispose()
        {
        }
    }
}
