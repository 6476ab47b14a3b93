using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Pipelines;

/// <summary>
/// What the OpenTelemetry SDK says of itself: a limit that was reached, an instrument that is ignored, an exporter that failed. Each
/// thing is told once.
/// </summary>
internal sealed class SdkEvents : EventListener
{
    private const string SdkPrefix = "OpenTelemetry";
    private const int MostTold = 200;
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private readonly Action<string>? _tell;

    internal SdkEvents(Action<string> tell) => _tell = tell;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith(SdkPrefix, StringComparison.Ordinal))
            EnableEvents(eventSource, EventLevel.Warning, EventKeywords.All);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The base constructor may call this before the field is set.
        if (_tell is null || eventData.Message is not { } format || IsToldByUs(eventData))
            return;
        var message = Format(format, eventData.Payload);
        if (_told.Count < MostTold && _told.TryAdd(message, true))
            _tell($"OpenTelemetry: {message}");
    }

    // Dropping what nobody asked for is what the metric view is for; and variables that both read are warned of once.
    private static bool IsToldByUs(EventWrittenEventArgs eventData) => eventData switch
    {
        { EventName: "MetricInstrumentIgnored", Payload: [_, string meter, ..] } => !ScopeRegistry.Contains(meter),
        { EventName: "InvalidConfigurationValue", Payload: [string key, ..] } => EnvironmentSettings.Reads(key),
        _ => false,
    };

    private static string Format(string format, IReadOnlyCollection<object?>? payload)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, payload is null ? [] : [.. payload]);
        }
        catch (FormatException)
        {
            return format;
        }
    }
}
