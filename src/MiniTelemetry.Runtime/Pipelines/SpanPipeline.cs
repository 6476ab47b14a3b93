using System.Diagnostics;
using System.IO.Enumeration;
using MiniTelemetry.Instrumentation;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// The tracer providers. OpenTelemetry fixes the names of sources when a provider is built; a scope that appears later gets a small
/// provider of its own, with the same sampler, resource and processor, before its source is made.
/// </summary>
internal sealed class SpanPipeline
{
    private readonly Lock _gate = new();
    private readonly TelemetrySettings _settings;
    private readonly ResourceBuilder _resource;
    private readonly BaseProcessor<Activity> _processor;
    private readonly TracerProvider _provider;
    private readonly List<TracerProvider> _lateProviders = [];
    private bool _ended;

    internal SpanPipeline(TelemetrySettings settings, ResourceBuilder resource, StdoutOutput output)
    {
        _settings = settings;
        _resource = resource;
        _processor = output.SpanProcessor();
        var scopes = ScopeRegistry.Subscribe(Add);
        _provider = Build(settings.Sampler, [.. scopes.Where(scope => !IsAskedFor(scope)), .. settings.Sources], _processor);
    }

    internal void Shutdown(TimeSpan timeout)
    {
        ScopeRegistry.Unsubscribe();
        lock (_gate)
        {
            _ended = true;
            foreach (var late in _lateProviders)
                late.Dispose();
        }

        _provider.Shutdown((int)timeout.TotalMilliseconds);
        _provider.Dispose();
    }

    private void Add(string scope)
    {
        lock (_gate)
        {
            if (!_ended && !IsAskedFor(scope))
                _lateProviders.Add(Build(new SharedSampler(_settings.Sampler), [scope], new SharedProcessor(_processor)));
        }
    }

    private bool IsAskedFor(string scope) => _settings.Sources.Any(name => FileSystemName.MatchesSimpleExpression(name, scope));

    private TracerProvider Build(Sampler sampler, string[] sources, BaseProcessor<Activity> processor) =>
        Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => SdkConfiguration.Apply(services, _settings))
            .SetResourceBuilder(_resource)
            .SetSampler(sampler)
            .AddSource(sources)
            .AddProcessor(processor)
            .Build();

    /// <summary>Hands spans on to the processor that the first provider owns, and leaves its life to that one.</summary>
    private sealed class SharedProcessor(BaseProcessor<Activity> processor) : BaseProcessor<Activity>
    {
        public override void OnStart(Activity data) => processor.OnStart(data);

        public override void OnEnd(Activity data) => processor.OnEnd(data);
    }

    /// <summary>Asks the sampler that the first provider owns, and leaves its life to that one.</summary>
    private sealed class SharedSampler(Sampler sampler) : Sampler
    {
        public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => sampler.ShouldSample(samplingParameters);
    }
}
