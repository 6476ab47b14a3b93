using Microsoft.Extensions.Logging;

namespace MiniTelemetry;

/// <summary>Refuses options that make no sense, saying what to write instead.</summary>
/// <param name="owner">The type whose options these are.</param>
internal sealed class OptionsCheck(string owner)
{
    private const int SmallestQueue = 64 * 1024;

    internal void Check(TelemetryOptions options, string? serviceName)
    {
        CheckServiceName(serviceName);
        CheckInterval(options.MetricInterval);
        CheckFlushTimeout(options.FlushTimeout);
        CheckDefined(options.Format, nameof(TelemetryOptions.Format));
        CheckDefined(options.Color, nameof(TelemetryOptions.Color));
        CheckDefined(options.Stream, nameof(TelemetryOptions.Stream));
        CheckDefined(options.QueueFullMode, nameof(TelemetryOptions.QueueFullMode));
        CheckDefined(options.MinimumLogLevel ?? LogLevel.Information, nameof(TelemetryOptions.MinimumLogLevel));
        if (options.QueueSize < SmallestQueue)
            throw Wrong(nameof(TelemetryOptions.QueueSize), $"is {options.QueueSize} bytes; give at least {SmallestQueue}");
        CheckNames(options.Sources, nameof(TelemetryOptions.Sources));
        CheckNames(options.Meters, nameof(TelemetryOptions.Meters));
        CheckAttributes(options.ResourceAttributes);
    }

    private void CheckServiceName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw Wrong(nameof(TelemetryOptions.ServiceName), "is missing; give the service a name, or set OTEL_SERVICE_NAME");
    }

    private void CheckInterval(TimeSpan interval)
    {
        if (interval < TimeSpan.FromMilliseconds(1) || interval.TotalMilliseconds > int.MaxValue)
            throw Wrong(nameof(TelemetryOptions.MetricInterval), $"is {interval}; give 1 millisecond to 24 days");
    }

    private void CheckFlushTimeout(TimeSpan timeout)
    {
        if (timeout < TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue)
            throw Wrong(nameof(TelemetryOptions.FlushTimeout), $"is {timeout}; give 0 to 24 days");
    }

    private void CheckDefined<T>(T value, string option)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            throw Wrong(option, $"is {value}; give one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    private void CheckNames(IEnumerable<string> names, string option)
    {
        if (names.Any(string.IsNullOrWhiteSpace))
            throw Wrong(option, "holds an empty name; remove it");
    }

    private void CheckAttributes(IDictionary<string, object> attributes)
    {
        foreach (var (key, value) in attributes)
        {
            if (string.IsNullOrWhiteSpace(key))
                throw Wrong(nameof(TelemetryOptions.ResourceAttributes), "holds an empty key; remove it");
            if (value is not (string or bool or byte or sbyte or short or ushort or int or uint or long or float or double))
                throw Wrong(nameof(TelemetryOptions.ResourceAttributes), $"'{key}' is no string, boolean or number; convert it to one");
        }
    }

    private ArgumentException Wrong(string option, string what) => new($"{owner}.{option} {what}.");
}
