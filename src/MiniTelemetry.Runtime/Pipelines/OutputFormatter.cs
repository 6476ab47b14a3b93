using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>Chooses the formatter: one row a format.</summary>
internal static class OutputFormatter
{
    /// <summary>Makes the formatter.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="transport">What it writes to. What a format holds back, all formatters of one transport hold together.</param>
    internal static IRecordFormatter For(TelemetrySettings settings, StdoutTransport transport) => settings.Format switch
    {
        OutputFormat.Text => new TextFormatter(OfText(settings)),
        OutputFormat.Tree => new TreeFormatter(OfText(settings), SharedTraces.Of(transport)),
        OutputFormat.Json => new JsonFormatter(settings.Redaction),
        OutputFormat.Otlp => new OtlpFormatter(settings.Redaction),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Format, "No formatter writes this format."),
    };

    private static TextFormatterOptions OfText(TelemetrySettings settings) => new()
    {
        Colour = TerminalColour.Decide(Choice(settings.Color), settings.Variable, IsRedirected(settings)),
        Terminal = !IsRedirected(settings),
        Redaction = settings.Redaction,
    };

    private static bool IsRedirected(TelemetrySettings settings) => settings switch
    {
        { Output: not null } => true,
        { Stream: OutputStream.Stderr } => Console.IsErrorRedirected,
        _ => Console.IsOutputRedirected,
    };

    private static bool? Choice(OutputColor color) => color switch
    {
        OutputColor.Always => true,
        OutputColor.Never => false,
        _ => null,
    };
}
