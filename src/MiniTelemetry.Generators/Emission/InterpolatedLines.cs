using System.Runtime.CompilerServices;

namespace MiniTelemetry.Generators.Emission;

/// <summary>
/// The pieces of an interpolated string, on their way into a <see cref="SourceWriter"/> without becoming a string first. Those
/// strings were a good part of what a run allocated for its text.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct InterpolatedLines
{
    private readonly SourceWriter _writer;

    public InterpolatedLines(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
    }

    public void AppendLiteral(string text) => _writer.Append(text);

    public void AppendFormatted(string text) => _writer.Append(text);
}
