using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

namespace MiniTelemetry;

/// <summary>What <see cref="Telemetry.Start(TelemetryOptions)"/> sets up. Read once at the start; later changes have no effect.</summary>
/// <remarks>
/// The environment wins over these values, because the operator decides: <c>OTEL_SERVICE_NAME</c>, <c>OTEL_RESOURCE_ATTRIBUTES</c>,
/// <c>OTEL_TRACES_SAMPLER</c>, <c>OTEL_TRACES_SAMPLER_ARG</c>, <c>OTEL_METRIC_EXPORT_INTERVAL</c>, <c>OTEL_SDK_DISABLED</c>,
/// <c>MINITELEMETRY_FORMAT</c>, <c>MINITELEMETRY_STREAM</c>, <c>MINITELEMETRY_MASK_SECRETS</c>, <c>NO_COLOR</c>. (The OpenTelemetry SDK for
/// .NET lets code win.) <see cref="UseEnvironment"/> turns that off.
/// </remarks>
public sealed class TelemetryOptions
{
    /// <summary>The resource attribute <c>service.name</c>. Required, unless the environment gives it.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The resource attribute <c>service.version</c>.</summary>
    public string? ServiceVersion { get; set; }

    /// <summary>The resource attribute <c>deployment.environment.name</c>, such as <c>production</c>.</summary>
    public string? Environment { get; set; }

    /// <summary>Further resource attributes: strings, booleans, numbers.</summary>
    public IDictionary<string, object> ResourceAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>
    /// The lowest level that is written. <see cref="LogLevel.Information"/> when not given; under a host the host's own logging filters
    /// apply when not given.
    /// </summary>
    public LogLevel? MinimumLogLevel { get; set; }

    /// <summary>The shape of the output; <see cref="OutputFormat.Text"/> by default.</summary>
    public OutputFormat Format { get; set; } = OutputFormat.Text;

    /// <summary>Whether the output is coloured; on a terminal only, by default.</summary>
    public OutputColor Color { get; set; } = OutputColor.Auto;

    /// <summary>
    /// Which stream of the process the output goes to; <see cref="OutputStream.Stdout"/> by default. The others keep the stdout clean of an
    /// application that has a protocol or data of its own there.
    /// </summary>
    public OutputStream Stream { get; set; } = OutputStream.Stdout;

    /// <summary>How often metrics are written; 60 seconds by default. They are written once more at shutdown.</summary>
    public TimeSpan MetricInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Writes metrics also when they have not changed since the last time; off by default. <see cref="OutputFormat.Otlp"/> always does.
    /// </summary>
    public bool WriteUnchangedMetrics { get; set; }

    /// <summary>
    /// Names of further <see cref="System.Diagnostics.ActivitySource"/>s to write the spans of; <c>*</c> is a wildcard. The scopes of
    /// instrumented methods and of <see cref="Telemetry.GetTracer"/> need no mention.
    /// </summary>
    public ICollection<string> Sources { get; } = [];

    /// <summary>Names of further <see cref="System.Diagnostics.Metrics.Meter"/>s to write the metrics of; <c>*</c> is a wildcard.</summary>
    public ICollection<string> Meters { get; } = [];

    /// <summary>Writes the spans that .NET's own HTTP client makes (<c>System.Net.Http</c>); off by default.</summary>
    public bool HttpClientSpans { get; set; }

    /// <summary>Writes the spans that ASP.NET Core makes of requests (<c>Microsoft.AspNetCore</c>); off by default.</summary>
    public bool AspNetCoreSpans { get; set; }

    /// <summary>Decides which traces are recorded; all of them, or as the caller decided, when not given.</summary>
    public Sampler? Sampler { get; set; }

    /// <summary>
    /// Sees every attribute of every signal, by its key and value, before it is written, and gives the value to write in its place: the same
    /// one, another, or null to leave the attribute out. Also asked about the texts that are no attributes: a log record's filled message
    /// (<c>message</c>), a span's status description (<c>otel.status_description</c>) and an exception's <c>exception.type</c>,
    /// <c>exception.message</c> and <c>exception.stacktrace</c>, those of inner exceptions too. None when not given.
    /// </summary>
    /// <remarks>
    /// Called on the thread that ends the span, logs or collects, by several at once: it must be thread-safe and quick. Where it throws, the
    /// value is <c>[redacted]</c>, and one warning in the output says so; what it logs itself shows <c>[redacted]</c> for each value.
    /// </remarks>
    public Func<string, object?, object?>? Redact { get; set; }

    /// <summary>
    /// Writes <c>[redacted]</c> in the place of payment card numbers, bearer tokens, e-mail addresses and the values of <c>password=…</c> pairs,
    /// in all texts and attributes, after <see cref="Redact"/>; off by default.
    /// </summary>
    public bool MaskSecrets { get; set; }

    /// <summary>How many bytes may wait for stdout; 8 MiB by default, at least 64 KiB.</summary>
    public int QueueSize { get; set; } = 8 * 1024 * 1024;

    /// <summary>What happens when the queue is full.</summary>
    public QueueFullMode QueueFullMode { get; set; } = QueueFullMode.WaitThenDrop;

    /// <summary>How long dispose, process exit and a signal may wait for stdout; 5 seconds by default.</summary>
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether environment variables are read; on by default.</summary>
    public bool UseEnvironment { get; set; } = true;

    /// <summary>Where the output goes instead of stdout, for tests in this process.</summary>
    internal Stream? Output { get; set; }
}
