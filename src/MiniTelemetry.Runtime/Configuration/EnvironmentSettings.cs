using System.Globalization;
using OpenTelemetry.Trace;

namespace MiniTelemetry;

/// <summary>
/// The environment variables of the OpenTelemetry specification that we honour, and our own. A value that cannot be read is told in one
/// warning and leaves what the code says.
/// </summary>
internal sealed class EnvironmentSettings(Func<string, string?> variable)
{
    private readonly List<string> _warnings = [];

    internal IReadOnlyList<string> Warnings => _warnings;

    internal Func<string, string?> Variable => variable;

    internal string? ServiceName => Get("OTEL_SERVICE_NAME");

    internal bool IsDisabled => IsTrue("OTEL_SDK_DISABLED");

    internal bool ExceptionsOnSpans =>
        Get("OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN")?.Split(',').Any(signal => signal.Trim() == "logs/dup") == true;

    internal OutputFormat Format(OutputFormat fallback)
    {
        if (Get("MINITELEMETRY_FORMAT") is not { } text)
            return fallback;
        if (Enum.TryParse<OutputFormat>(text, ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsAsciiDigit(text[0]))
            return format;
        return Refuse("MINITELEMETRY_FORMAT", text, "one of " + string.Join(", ", Enum.GetNames<OutputFormat>()).ToLowerInvariant(), fallback);
    }

    // The operator's word, against code that says Always; the rest of the variables is read where the terminal is looked at.
    internal OutputColor Color(OutputColor fallback) => Get("NO_COLOR") is null ? fallback : OutputColor.Never;

    internal TimeSpan MetricInterval(TimeSpan fallback)
    {
        if (Get("OTEL_METRIC_EXPORT_INTERVAL") is not { } text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0
            ? TimeSpan.FromMilliseconds(milliseconds)
            : Refuse("OTEL_METRIC_EXPORT_INTERVAL", text, "a whole number of milliseconds above 0", fallback);
    }

    internal Sampler Sampler(Sampler? fallback)
    {
        var code = fallback ?? new ParentBasedSampler(new AlwaysOnSampler());
        return Get("OTEL_TRACES_SAMPLER") switch
        {
            null => code,
            "always_on" => new AlwaysOnSampler(),
            "always_off" => new AlwaysOffSampler(),
            "traceidratio" => new TraceIdRatioBasedSampler(Ratio()),
            "parentbased_always_on" => new ParentBasedSampler(new AlwaysOnSampler()),
            "parentbased_always_off" => new ParentBasedSampler(new AlwaysOffSampler()),
            "parentbased_traceidratio" => new ParentBasedSampler(new TraceIdRatioBasedSampler(Ratio())),
            var text => Refuse(
                "OTEL_TRACES_SAMPLER", text, "always_on, always_off, traceidratio or one of these after parentbased_", code),
        };
    }

    internal IEnumerable<KeyValuePair<string, object>> ResourceAttributes()
    {
        foreach (var pair in Get("OTEL_RESOURCE_ATTRIBUTES")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                yield return new(pair[..equals].Trim(), Uri.UnescapeDataString(pair[(equals + 1)..].Trim()));
            else
                _warnings.Add($"OTEL_RESOURCE_ATTRIBUTES holds '{pair}', which is no key=value; it is left out.");
        }
    }

    private double Ratio()
    {
        if (Get("OTEL_TRACES_SAMPLER_ARG") is not { } text)
            return 1;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1
            ? ratio
            : Refuse("OTEL_TRACES_SAMPLER_ARG", text, "a number from 0 to 1", 1.0);
    }

    private bool IsTrue(string name)
    {
        if (Get(name) is not { } text)
            return false;
        return bool.TryParse(text, out var truth) ? truth : Refuse(name, text, "true or false", false);
    }

    private T Refuse<T>(string name, string text, string wanted, T fallback)
    {
        _warnings.Add($"{name} is '{text}'; give {wanted}. It is ignored.");
        return fallback;
    }

    // An empty variable counts as not set, as the specification asks.
    private string? Get(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
