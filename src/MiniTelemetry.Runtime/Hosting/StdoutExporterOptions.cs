namespace MiniTelemetry;

/// <summary>What <c>AddStdoutExporter</c> adds to an OpenTelemetry set-up of one's own. Read once, when the provider is built.</summary>
/// <remarks>
/// Each exporter has its own, on top of what <c>services.Configure&lt;StdoutExporterOptions&gt;(…)</c> says for all of them. The queue and the
/// thread that writes are shared by all exporters of a stream, and by <see cref="Telemetry"/> where it runs too: their options are those of
/// whoever comes first. The environment wins over these values: <c>MINITELEMETRY_FORMAT</c>, <c>MINITELEMETRY_STREAM</c>,
/// <c>MINITELEMETRY_MASK_SECRETS</c>, <c>OTEL_METRIC_EXPORT_INTERVAL</c>, <c>NO_COLOR</c>. What makes no sense is an <see cref="ArgumentException"/>
/// when the provider is built.
/// </remarks>
public sealed class StdoutExporterOptions
{
    /// <inheritdoc cref="TelemetryOptions.Format"/>
    public OutputFormat Format { get; set; } = OutputFormat.Text;

    /// <inheritdoc cref="TelemetryOptions.Color"/>
    public OutputColor Color { get; set; } = OutputColor.Auto;

    /// <inheritdoc cref="TelemetryOptions.Stream"/>
    public OutputStream Stream { get; set; } = OutputStream.Stdout;

    /// <inheritdoc cref="TelemetryOptions.MetricInterval"/>
    public TimeSpan MetricInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <inheritdoc cref="TelemetryOptions.WriteUnchangedMetrics"/>
    public bool WriteUnchangedMetrics { get; set; }

    /// <inheritdoc cref="TelemetryOptions.Redact"/>
    public Func<string, object?, object?>? Redact { get; set; }

    /// <inheritdoc cref="TelemetryOptions.MaskSecrets"/>
    public bool MaskSecrets { get; set; }

    /// <inheritdoc cref="TelemetryOptions.QueueSize"/>
    public int QueueSize { get; set; } = 8 * 1024 * 1024;

    /// <inheritdoc cref="TelemetryOptions.QueueFullMode"/>
    public QueueFullMode QueueFullMode { get; set; } = QueueFullMode.WaitThenDrop;

    /// <inheritdoc cref="TelemetryOptions.FlushTimeout"/>
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The same for the reader of settings. Whom the output is about is said by the set-up's own resource.</summary>
    internal TelemetryOptions AsTelemetryOptions() => new()
    {
        ServiceName = "exporter",
        Format = Format,
        Color = Color,
        Stream = Stream,
        MetricInterval = MetricInterval,
        WriteUnchangedMetrics = WriteUnchangedMetrics,
        Redact = Redact,
        MaskSecrets = MaskSecrets,
        QueueSize = QueueSize,
        QueueFullMode = QueueFullMode,
        FlushTimeout = FlushTimeout,
    };
}
