using Microsoft.Extensions.Logging;
using MiniTelemetry.Context;
using MiniTelemetry.Redacting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry;

/// <summary>What is in force: the options, overruled by the environment, checked.</summary>
internal sealed record TelemetrySettings(
    string ServiceName,
    IReadOnlyList<KeyValuePair<string, object>> Resource,
    InheritedContext Inherited,
    LogLevel? MinimumLogLevel,
    OutputFormat Format,
    OutputColor Color,
    TimeSpan MetricInterval,
    MetricReaderTemporalityPreference Temporality,
    bool WriteUnchangedMetrics,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Meters,
    Sampler Sampler,
    int QueueSize,
    QueueFullMode QueueFullMode,
    TimeSpan FlushTimeout,
    bool IsDisabled,
    bool ExceptionsOnSpans,
    IReadOnlyList<string> Warnings,
    Redaction? Redaction,
    bool UseEnvironment,
    Func<string, string?> Variable,
    Stream? Output)
{
    /// <summary>Reads options and environment.</summary>
    /// <param name="options">What the code wants.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    internal static TelemetrySettings Read(TelemetryOptions options, Func<string, string?> variable)
    {
        var environment = new EnvironmentSettings(options.UseEnvironment ? variable : static _ => null);
        var resource = ResourceAttributes.Of(options, environment);
        var serviceName = resource.FirstOrDefault(attribute => attribute.Key == "service.name").Value as string;
        OptionsCheck.Check(options, serviceName);
        return new TelemetrySettings(
            serviceName!,
            resource,
            environment.Inherited(),
            options.MinimumLogLevel,
            environment.Format(options.Format),
            environment.Color(options.Color),
            environment.MetricInterval(options.MetricInterval),
            environment.Temporality(),
            options.WriteUnchangedMetrics,
            [.. options.Sources, .. FrameworkSources(options)],
            [.. options.Meters],
            environment.Sampler(options.Sampler),
            options.QueueSize,
            options.QueueFullMode,
            options.FlushTimeout,
            environment.IsDisabled,
            environment.ExceptionsOnSpans,
            environment.Warnings,
            Redaction.Of(options.Redact, environment.MaskSecrets(options.MaskSecrets)),
            options.UseEnvironment,
            environment.Variable,
            options.Output);
    }

    /// <summary>The same settings with another redaction; the environment has its word in that too.</summary>
    internal TelemetrySettings WithRedaction(Func<string, object?, object?>? redact, bool maskSecrets) => this with
    {
        Redaction = Redaction.Of(redact, new EnvironmentSettings(Variable).MaskSecrets(maskSecrets)),
    };

    private static IEnumerable<string> FrameworkSources(TelemetryOptions options)
    {
        if (options.HttpClientSpans)
            yield return "System.Net.Http";
        if (options.AspNetCoreSpans)
            yield return "Microsoft.AspNetCore";
    }
}
