using System.Diagnostics.Metrics;
using System.IO.Enumeration;
using MiniTelemetry.Context;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Stdout;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// The meter provider. It hears every meter, so that a scope that appears later needs nothing; instruments that nobody asked for are
/// dropped when they are made and cost nothing afterwards.
/// </summary>
internal sealed class MetricPipeline
{
    // The SDK ignores further streams, by default from 1,000 on; an instrumented method may have two.
    private const int MostStreams = 20_000;
    private readonly TelemetrySettings _settings;
    private readonly Func<Deadline, bool> _collect;
    private readonly MeterProvider _provider;

    internal MetricPipeline(TelemetrySettings settings, ResourceBuilder resource, StdoutOutput output)
    {
        _settings = settings;
        var reader = new AnewCollectingReader(output.MetricExporter(), settings.MetricInterval, settings.FlushTimeout)
        {
            TemporalityPreference = settings.Temporality,
        };
        _collect = reader.CollectAnew;
        _provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => SdkConfiguration.Apply(services, settings))
            .SetResourceBuilder(resource)
            .AddMeter("*")
            .AddView(ViewOf)
            .SetMaxMetricStreams(MostStreams)
            .SetExemplarFilter(ExemplarFilterType.TraceBased)
            .AddReader(reader)
            .Build();
    }

    internal bool Flush(Deadline deadline) => _collect(deadline);

    internal void Shutdown(TimeSpan timeout)
    {
        _provider.Shutdown((int)timeout.TotalMilliseconds);
        _provider.Dispose();
    }

    // What nobody asked for is dropped when it is made and costs nothing afterwards.
    private MetricStreamConfiguration? ViewOf(Instrument instrument)
    {
        if (!AmbientContext.IsOnMetrics && FewSeries.Contains(instrument.Meter.Name, instrument.Name))
            return new MetricStreamConfiguration { CardinalityLimit = FewSeries.Limit };
        return ScopeRegistry.Contains(instrument.Meter.Name) || IsAskedFor(instrument.Meter.Name) ? null : MetricStreamConfiguration.Drop;
    }

    private bool IsAskedFor(string meter) => _settings.Meters.Any(name => FileSystemName.MatchesSimpleExpression(name, meter));
}
