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
    OutputStream Stream,
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
    /// <param name="owner">The type whose options these are, for the message of an error.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    internal static TelemetrySettings Read(
        TelemetryOptions options, Func<string, string?> variable, string owner = nameof(TelemetryOptions))
    {
        var environment = new EnvironmentSettings(options.UseEnvironment ? variable : static _ => null);
        var resource = ResourceAttributes.Of(options, environment);
        var serviceName = resource.FirstOrDefault(attribute => attribute.Key == "service.name").Value as string;
        new OptionsCheck(owner).Check(options, serviceName);
        return new TelemetrySettings(
            serviceName!,
            resource,
            environment.Inherited(),
            options.MinimumLogLevel,
            environment.Format(options.Format),
            environment.Color(options.Color),
            environment.Stream(options.Stream),
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

    private static IEnumerable<string> FrameworkSources(TelemetryOptions options)
    {
        if (options.HttpClientSpans)
            yield return "System.Net.Http";
        if (options.AspNetCoreSpans)
            yield return "Microsoft.AspNetCore";
    }
}
