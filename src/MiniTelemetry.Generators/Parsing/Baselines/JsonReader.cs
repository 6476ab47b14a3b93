using System.Globalization;
using System.Text;

namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>Reads a JSON text. What is none is told with its position: nobody is to believe in a baseline that could not be read.</summary>
internal sealed class JsonReader
{
    // An inventory has four levels. A text that has thousands is none, and must not end the compiler.
    private const int Deepest = 64;
    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonReader(string text) => _text = text;

    /// <exception cref="FormatException">The text is no JSON; the message says where.</exception>
    public static JsonNode Read(string text)
    {
        var reader = new JsonReader(text);
        var node = reader.ReadValue();
        reader.SkipSpace();
        return reader._at == text.Length ? node : throw reader.Fault("the end");
    }

    private JsonNode ReadValue()
    {
        SkipSpace();
        var node = new JsonNode(_at);
        switch (Next)
        {
            case '{':
                ReadList('}', () => ReadMember(node));
                break;
            case '[':
                ReadList(']', () => node.Items.Add(ReadValue()));
                break;
            case '"':
                node.Text = ReadString();
                break;
            default:
                ReadWord();
                break;
        }

        return node;
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private void ReadList(char end, Action readItem)
    {
        if (++_depth > Deepest)
            throw Fault("less nesting");
        _at++;
        SkipSpace();
        for (var isFirst = true; Next != end; isFirst = false)
        {
            if (!isFirst)
                Expect(',');
            readItem();
            SkipSpace();
        }

        _at++;
        _depth--;
    }

    private void ReadMember(JsonNode node)
    {
        SkipSpace();
        var name = Next == '"' ? ReadString() : throw Fault("a name");
        SkipSpace();
        Expect(':');
        node.Members[name] = ReadValue();
    }

    private string ReadString()
    {
        var text = new StringBuilder();
        for (_at++; Next != '"'; _at++)
        {
            if (Next < ' ')
                throw Fault("the end of a text");
            text.Append(Next == '\\' ? ReadEscape() : Next);
        }

        _at++;
        return text.ToString();
    }

    private char ReadEscape()
    {
        _at++;
        return Next switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            'u' => ReadCode(),
            '"' or '\\' or '/' => Next,
            _ => throw Fault("an escape"),
        };
    }

    private char ReadCode()
    {
        if (_at + 4 >= _text.Length
            || !ushort.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw Fault("four hexadecimal digits");
        _at += 4;
        return (char)code;
    }

    // Numbers, true, false and null: no part of a baseline that is compared.
    private void ReadWord()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Next) || Next is '-' or '+' or '.')
            _at++;
        if (_at == start)
            throw Fault("a value");
    }

    private void Expect(char character)
    {
        if (Next != character)
            throw Fault($"'{character}'");
        _at++;
    }

    private void SkipSpace()
    {
        while (Next is ' ' or '\n' or '\r' or '\t')
            _at++;
    }

    private FormatException Fault(string expected)
    {
        var lines = _text.Substring(0, Math.Min(_at, _text.Length)).Split('\n');
        var (line, column) = (lines.Length, lines[lines.Length - 1].Length + 1);
        return new(string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2} is expected", line, column, expected));
    }
}
