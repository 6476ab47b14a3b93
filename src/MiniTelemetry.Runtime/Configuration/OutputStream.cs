using System.Diagnostics.CodeAnalysis;

namespace MiniTelemetry;

/// <summary>The stream of the process that the output goes to.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It names streams.")]
public enum OutputStream
{
    /// <summary>Stdout, among the application's own lines.</summary>
    Stdout,

    /// <summary>
    /// Stderr, with the same guarantees: for an application whose stdout is a protocol or data of its own. What is usually said on stderr,
    /// that stdout cannot be written, is then said nowhere.
    /// </summary>
    Stderr,

    /// <summary>Nowhere: nothing listens, and wrappers are a check and a direct call, as with <c>OTEL_SDK_DISABLED=true</c>.</summary>
    None,
}
