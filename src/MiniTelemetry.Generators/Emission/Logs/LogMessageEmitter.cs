using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission.Logs;

/// <summary>The method that fills in the message: an interpolated string, wherever C# can spell it.</summary>
internal static class LogMessageEmitter
{
    private const string Text = $"{LogMethodEmitter.Runtime}.LogText";

    public static void Write(SourceWriter writer, LogEvent written, string head)
    {
        if (written.Message.Any(EndsInSpace))
            WriteCalls(writer, written, head);
        else
            writer.Write($"{head} => {Expression(written)};");
    }

    // An interpolated string takes no such format.
    private static bool EndsInSpace(LogPiece piece)
        => piece is { Value: not null, Text: { Length: > 0 } format } && char.IsWhiteSpace(format[format.Length - 1]);

    private static string Expression(LogEvent written) => written.Message.All(static piece => piece.Value is null)
        ? CSharpLiteral.Of(string.Concat(written.Message.Select(static piece => piece.Text)))
        : $"{Text}.Of($\"{string.Concat(written.Message.Select(Piece))}\")";

    private static string Piece(LogPiece piece)
    {
        if (piece.Value is not { } value)
            return CSharpLiteral.Interpolated(piece.Text!);
        var alignment = piece.Alignment == 0 ? "" : "," + LogStateEmitter.Number(piece.Alignment);
        var format = piece.Text is null ? "" : ":" + CSharpLiteral.Interpolated(piece.Text);
        return $"{{{value}{alignment}{format}}}";
    }

    /// <summary>What the compiler makes of an interpolated string, call by call.</summary>
    private static void WriteCalls(SourceWriter writer, LogEvent written, string head)
    {
        var text = LogStateEmitter.Free(written, "text");
        writer.Open(head);
        writer.Write($"var {text} = new {Text}(0, {LogStateEmitter.Number(written.Message.Count)});");
        foreach (var piece in written.Message.AsSpan())
        {
            writer.Write(piece.Value is null
                ? $"{text}.AppendLiteral({CSharpLiteral.Of(piece.Text)});"
                : $"{text}.AppendFormatted({piece.Value}, {LogStateEmitter.Number(piece.Alignment)}, {CSharpLiteral.Of(piece.Text)});");
        }

        writer.Write($"return {Text}.Of(ref {text});");
        writer.Close();
    }
}
