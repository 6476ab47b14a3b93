using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>Chooses the formatter: one row a format.</summary>
internal static class OutputFormatter
{
    internal static IRecordFormatter For(TelemetrySettings settings) => settings.Format switch
    {
        OutputFormat.Text => new TextFormatter(new TextFormatterOptions
        {
            Colour = TerminalColour.Decide(Choice(settings.Color), settings.Variable, IsRedirected(settings)),
            Terminal = !IsRedirected(settings),
            Redaction = settings.Redaction,
        }),
        OutputFormat.Otlp => new OtlpFormatter(settings.Redaction),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Format, "No formatter writes this format."),
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
