using System.Text;

namespace MiniTelemetry.Generators.Emission;

/// <summary>Text with indentation. Lines end with a line feed on every system, so that builds are alike.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Write(string lines)
    {
        foreach (var line in lines.Split('\n'))
            _text.Append(' ', line.Length == 0 ? 0 : _depth * 4).Append(line).Append('\n');
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
