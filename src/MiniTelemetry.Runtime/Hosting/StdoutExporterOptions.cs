namespace MiniTelemetry;

/// <summary>
/// What an exporter that was added to an OpenTelemetry set-up of one's own keeps out of its records. Each exporter has its own; queue and
/// thread are shared.
/// </summary>
public sealed class StdoutExporterOptions
{
    /// <inheritdoc cref="TelemetryOptions.Redact"/>
    public Func<string, object?, object?>? Redact { get; set; }

    /// <inheritdoc cref="TelemetryOptions.MaskSecrets"/>
    /// <remarks>The environment variable <c>MINITELEMETRY_MASK_SECRETS</c> wins over it.</remarks>
    public bool MaskSecrets { get; set; }
}
