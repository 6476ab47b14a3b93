using System.Runtime.CompilerServices;
using System.Text;

namespace MiniTelemetry.Generators.Emission;

/// <summary>Text with indentation. Lines end with a line feed on every system, so that builds are alike.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isInLine;

    public void Write(string lines)
    {
        Append(lines);
        EndLine();
    }

    public void Write([InterpolatedStringHandlerArgument("")] InterpolatedLines lines)
    {
        // They have written themselves, piece by piece.
        _ = lines;
        EndLine();
    }

    /// <summary>Goes on with the line, and with further ones. Each is indented as its first character comes.</summary>
    public void Append(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
                AppendToLine(text, start, length);
            if (end < 0)
                return;
            EndLine();
            start = end + 1;
        }
    }

    public void Blank() => _text.Append('\n');

    public void Open(string? head = null)
    {
        if (head is not null)
            Write(head);
        Write("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Write("}");
    }

    private void AppendToLine(string text, int start, int length)
    {
        if (!_isInLine)
            _text.Append(' ', _depth * 4);
        _isInLine = true;
        _text.Append(text, start, length);
    }

    private void EndLine()
    {
        _isInLine = false;
        _text.Append('\n');
    }

    public override string ToString()
        => _depth == 0 ? _text.ToString() : throw new InvalidOperationException($"{_depth} blocks are still open.");
}
