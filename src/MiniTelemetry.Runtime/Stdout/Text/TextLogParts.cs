namespace MiniTelemetry.Stdout;

/// <summary>Where the parts of a log record's line stand in the buffer.</summary>
/// <param name="Message">Where the message begins.</param>
/// <param name="Attributes">Where the message ends and the attributes, if there are any, begin with their TAB.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct TextLogParts(int Message, int Attributes, int End);
