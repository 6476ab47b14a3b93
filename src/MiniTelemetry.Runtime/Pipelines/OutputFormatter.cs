using MiniTelemetry.Stdout;

namespace MiniTelemetry.Pipelines;

/// <summary>Chooses the formatter: one row a format.</summary>
internal static class OutputFormatter
{
    /// <summary>Makes the formatter.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="beside">Another one over the same output; null for the first. What a format holds back, they hold together.</param>
    internal static IRecordFormatter For(TelemetrySettings settings, IRecordFormatter? beside = null) => settings.Format switch
    {
        OutputFormat.Text => new TextFormatter(OfText(settings)),
        OutputFormat.Tree => new TreeFormatter(
            OfText(settings), (beside as TreeFormatter)?.Traces ?? new HeldTraces(TreeBounds.For(settings.QueueSize))),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Format, "No formatter writes this format."),
    };

    private static TextFormatterOptions OfText(TelemetrySettings settings) => new()
    {
        Colour = TerminalColour.Decide(Choice(settings.Color), settings.Variable, IsRedirected(settings)),
        Terminal = !IsRedirected(settings),
        Redaction = settings.Redaction,
    };

    private static bool IsRedirected(TelemetrySettings settings) => settings.Output is not null || Console.IsOutputRedirected;

    private static bool? Choice(OutputColor color) => color switch
    {
        OutputColor.Always => true,
        OutputColor.Never => false,
        _ => null,
    };
}
