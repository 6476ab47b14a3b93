using System.Globalization;
using MiniTelemetry.Context;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MiniTelemetry;

/// <summary>
/// The environment variables of the OpenTelemetry specification that we honour, and our own. A value that cannot be read is told in one
/// warning and leaves what the code says.
/// </summary>
internal sealed class EnvironmentSettings(Func<string, string?> variable)
{
    private const string ServiceNameKey = "OTEL_SERVICE_NAME";
    private const string ResourceKey = "OTEL_RESOURCE_ATTRIBUTES";
    private const string SamplerKey = "OTEL_TRACES_SAMPLER";
    private const string SamplerArgumentKey = "OTEL_TRACES_SAMPLER_ARG";
    private const string IntervalKey = "OTEL_METRIC_EXPORT_INTERVAL";
    private const string TemporalityKey = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";
    private const string DisabledKey = "OTEL_SDK_DISABLED";
    private const string FormatKey = "MINITELEMETRY_FORMAT";
    private const string StreamKey = "MINITELEMETRY_STREAM";
    private const string MaskKey = "MINITELEMETRY_MASK_SECRETS";
    private readonly List<string> _warnings = [];

    /// <summary>Whether we read that variable ourselves, and warn of it.</summary>
    internal static bool Reads(string key) =>
        key is ServiceNameKey or ResourceKey or SamplerKey or SamplerArgumentKey or IntervalKey or TemporalityKey or DisabledKey
            or FormatKey or StreamKey or MaskKey;

    internal IReadOnlyList<string> Warnings => _warnings;

    internal Func<string, string?> Variable => variable;

    internal string? ServiceName => Get(ServiceNameKey);

    internal bool IsDisabled => IsTrue(DisabledKey) ?? false;

    internal bool ExceptionsOnSpans =>
        Get("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN")?.Split(',').Any(signal => signal.Trim() == "logs/dup") == true;

    internal bool MaskSecrets(bool fallback) => IsTrue(MaskKey) ?? fallback;

    internal OutputFormat Format(OutputFormat fallback) => OneOf(FormatKey, fallback);

    internal OutputStream Stream(OutputStream fallback) => OneOf(StreamKey, fallback);

    // The operator's word, against code that says Always; the rest of the variables is read where the terminal is looked at.
    internal OutputColor Color(OutputColor fallback) => Get("NO_COLOR") is null ? fallback : OutputColor.Never;

    internal TimeSpan MetricInterval(TimeSpan fallback)
    {
        if (Get(IntervalKey) is not { } text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : Refuse(IntervalKey, text, "a whole number of milliseconds above 0", fallback);
    }

    internal MetricReaderTemporalityPreference Temporality() => Get(TemporalityKey)?.ToLowerInvariant() switch
    {
        null or "cumulative" => MetricReaderTemporalityPreference.Cumulative,
        "delta" => MetricReaderTemporalityPreference.Delta,
        "lowmemory" => MetricReaderTemporalityPreference.LowMemory,
        _ => Refuse(TemporalityKey, Get(TemporalityKey)!, "cumulative, delta or lowmemory", MetricReaderTemporalityPreference.Cumulative),
    };

    internal Sampler Sampler(Sampler? fallback)
    {
        var code = fallback ?? ParentBased(new AlwaysOnSampler());
        return Get(SamplerKey)?.ToLowerInvariant() switch
        {
            null => code,
            "always_on" => new AlwaysOnSampler(),
            "always_off" => new AlwaysOffSampler(),
            "traceidratio" => new TraceIdRatioBasedSampler(Ratio()),
            "parentbased_always_on" => ParentBased(new AlwaysOnSampler()),
            "parentbased_always_off" => ParentBased(new AlwaysOffSampler()),
            "parentbased_traceidratio" => ParentBased(new TraceIdRatioBasedSampler(Ratio())),
            _ => Refuse(
                SamplerKey, Get(SamplerKey)!, "always_on, always_off, traceidratio or one of these after parentbased_", code),
        };
    }

    private static ParentBasedSampler ParentBased(Sampler root) => new(root, localParentNotSampled: new UnheardParentSampler(root));

    internal IEnumerable<KeyValuePair<string, object>> ResourceAttributes()
    {
        foreach (var pair in Get(ResourceKey)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                yield return new(Uri.UnescapeDataString(pair[..equals].Trim()), Uri.UnescapeDataString(pair[(equals + 1)..].Trim()));
            else
                _warnings.Add($"OTEL_RESOURCE_ATTRIBUTES holds '{pair}', which is no key=value; it is left out.");
        }
    }

    internal InheritedContext Inherited() => InheritedContext.Read(Get, _warnings.Add);

    private double Ratio()
    {
        if (Get(SamplerArgumentKey) is not { } text)
            return 1;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1
            ? ratio
            : Refuse(SamplerArgumentKey, text, "a number from 0 to 1", 1.0);
    }

    private T OneOf<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (Get(name) is not { } text)
            return fallback;
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsAsciiLetter(text[0]))
            return value;
        return Refuse(name, text, "one of " + string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant(), fallback);
    }

    private bool? IsTrue(string name)
    {
        if (Get(name) is not { } text)
            return null;
        return bool.TryParse(text, out var truth) ? truth : Refuse<bool?>(name, text, "true or false", null);
    }

    private T Refuse<T>(string name, string text, string wanted, T fallback)
    {
        _warnings.Add($"{name} is '{text}'; give {wanted}. It is ignored.");
        return fallback;
    }

    // An empty variable counts as not set, as the specification asks.
    private string? Get(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
