using System.Text;

namespace MiniTelemetry.Generators.Emission;

/// <summary>Text with indentation. Lines end with a line feed on every system, so that builds are alike.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Write(string lines)
    {
        for (var start = 0; start <= lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            var length = (end < 0 ? lines.Length : end) - start;
            _text.Append(' ', length == 0 ? 0 : _depth * 4).Append(lines, start, length).Append('\n');
            start += length + 1;
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

    public override string ToString()
        => _depth == 0 ? _text.ToString() : throw new InvalidOperationException($"{_depth} blocks are still open.");
}
