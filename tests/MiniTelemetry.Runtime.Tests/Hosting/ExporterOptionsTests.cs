using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Runtime.Tests.Hosting;

/// <summary>The options of the exporters in an OpenTelemetry set-up of one's own. Nothing of these tests reaches stdout.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ExporterOptionsTests
{
    [Fact]
    public void A_wrong_option_is_named_when_the_provider_is_built()
    {
        var builder = Sdk.CreateTracerProviderBuilder().AddStdoutExporter(static options => options.QueueSize = 1);
        var fault = Assert.Throws<ArgumentException>(builder.Build);
        Assert.StartsWith("StdoutExporterOptions.QueueSize is 1 bytes; give at least 65536", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_of_the_other_two()
    {
        var metrics = Sdk.CreateMeterProviderBuilder().AddStdoutExporter(static options => options.MetricInterval = TimeSpan.Zero);
        Assert.StartsWith("StdoutExporterOptions.MetricInterval ", Assert.Throws<ArgumentException>(metrics.Build).Message, StringComparison.Ordinal);
        using var services = new ServiceCollection().AddLogging(static logging => logging.AddOpenTelemetry())
            .ConfigureOpenTelemetryLoggerProvider(static logs => logs.AddStdoutExporter(static options => options.Format = (OutputFormat)99))
            .BuildServiceProvider();
        var fault = Assert.Throws<ArgumentException>(() => services.GetRequiredService<ILoggerFactory>().CreateLogger("x"));
        Assert.StartsWith("StdoutExporterOptions.Format ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_builder_that_is_never_built_configures_nothing()
    {
        Sdk.CreateTracerProviderBuilder().AddStdoutExporter(static _ => Assert.Fail("It was configured."));
        Sdk.CreateMeterProviderBuilder().AddStdoutExporter(static _ => Assert.Fail("It was configured."));
    }

    [Fact]
    public void What_the_container_configures_holds_for_each_exporter_and_its_own_word_wins()
    {
        var seen = new List<(int QueueSize, OutputColor Color)>();
        void Configure(StdoutExporterOptions options)
        {
            seen.Add((options.QueueSize, options.Color));
            options.Color = OutputColor.Never;
            options.Stream = OutputStream.None;
        }

        using (Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(static services => services.Configure<StdoutExporterOptions>(static options => options.QueueSize = 100_000))
            .AddStdoutExporter(Configure).AddStdoutExporter(Configure).Build())
        {
            Assert.Equal([(100_000, OutputColor.Auto), (100_000, OutputColor.Auto)], seen);
        }
    }

    [Fact]
    public void The_defaults_are_those_of_telemetry()
    {
        var (exporter, telemetry) = (new StdoutExporterOptions(), new TelemetryOptions());
        var shared = typeof(StdoutExporterOptions).GetProperties();
        Assert.Equal(10, shared.Length);
        Assert.All(shared, property => Assert.Equal(typeof(TelemetryOptions).GetProperty(property.Name)!.GetValue(telemetry), property.GetValue(exporter)));
        exporter.QueueSize = 99_999;
        exporter.FlushTimeout = TimeSpan.FromSeconds(9);
        exporter.MetricInterval = TimeSpan.FromSeconds(8);
        exporter.WriteUnchangedMetrics = exporter.MaskSecrets = true;
        exporter.Color = OutputColor.Always;
        exporter.Stream = OutputStream.Stderr;
        exporter.QueueFullMode = QueueFullMode.Drop;
        exporter.Redact = static (_, value) => value;
        exporter.Format = Enum.GetValues<OutputFormat>()[^1];
        var handedOn = exporter.AsTelemetryOptions();
        Assert.All(shared, property => Assert.Equal(property.GetValue(exporter), typeof(TelemetryOptions).GetProperty(property.Name)!.GetValue(handedOn)));
    }

    [Fact]
    public void Wrappers_log_to_the_loggers_of_the_set_up_while_they_live()
    {
        Assert.False(AmbientLoggers.IsOn);
        using (var loggers = LoggerFactory.Create(static logging => logging.AddOpenTelemetry(static options => options.AddStdoutExporter())))
        {
            loggers.CreateLogger("x"); // The SDK makes its provider with the first logger.
            var ofSetup = AmbientLoggers.Factory;
            Assert.NotNull(ofSetup);
            using (new StartedTelemetry())
                Assert.NotSame(ofSetup, AmbientLoggers.Factory);
            Assert.Same(ofSetup, AmbientLoggers.Factory);
        }

        Assert.False(AmbientLoggers.IsOn);
    }

    [Fact]
    public void An_exporter_that_writes_nothing_takes_no_records_of_wrappers()
    {
        using var loggers = LoggerFactory.Create(static logging => logging.AddOpenTelemetry(
            static options => options.AddStdoutExporter(static exporter => exporter.Stream = OutputStream.None)));
        loggers.CreateLogger("x");
        Assert.False(AmbientLoggers.IsOn);
    }

    [Fact]
    public void The_set_up_that_goes_on_takes_the_records_when_another_ends()
    {
        using var first = Loggers();
        var ofFirst = AmbientLoggers.Factory;
        using (Loggers())
            Assert.NotSame(ofFirst, AmbientLoggers.Factory);
        Assert.Same(ofFirst, AmbientLoggers.Factory);

        static ILoggerFactory Loggers()
        {
            var loggers = LoggerFactory.Create(static logging => logging.AddOpenTelemetry(static options => options.AddStdoutExporter()));
            loggers.CreateLogger("x");
            return loggers;
        }
    }
}
