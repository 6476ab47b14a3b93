using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Reads the tree format: the lines of text, and trees, each row of which is as many spans as it stands for.</summary>
internal sealed class TreeOutputReader : IOutputReader
{
    private readonly TextOutputReader _text = new();
    private string _scope = "";

    public IEnumerable<OutputRecord> Read(string line)
    {
        if (TreeGrammar.Header().Match(line) is { Success: true } header)
        {
            _scope = header.Groups["scope"].Value;
            return [];
        }

        if (TreeGrammar.Row().Match(line) is not { Success: true } row)
            return _text.Read(line);
        return Enumerable.Repeat(new OutputRecord(RecordKind.Span, _scope, row.Groups["text"].Value, line), TreeGrammar.SpansOf(row));
    }
}
