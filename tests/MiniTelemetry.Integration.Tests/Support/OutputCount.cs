using System.Globalization;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>
/// Counts an output of any length as it comes, and looks at the order of each scope: its log records say <c>record 0</c>, <c>record 1</c> and
/// so on, each before the span <c>work 0</c>, <c>work 1</c> that it was written in.
/// </summary>
internal sealed class OutputCount(string format)
{
    private readonly IOutputReader _reader = Formats.ReaderOf(format);
    private readonly Dictionary<string, (int Log, int Span)> _last = [];
    private readonly Dictionary<string, long> _dropped = [];
    private readonly List<string> _disorder = [];

    internal long Logs { get; private set; }

    internal long Spans { get; private set; }

    internal long Metrics { get; private set; }

    internal int DropNotices { get; private set; }

    /// <summary>The last number of each scope's log records and spans.</summary>
    internal IReadOnlyDictionary<string, (int Log, int Span)> Last => _last;

    internal Dictionary<string, string> LastValues { get; } = [];

    internal long Dropped(string signal) => _dropped.GetValueOrDefault(signal);

    /// <summary>Counts everything up to the stream's end; a slow reader rests a millisecond after so many lines.</summary>
    internal static Task<OutputCount> ReadAsync(string format, Stream output, int linesToRest = int.MaxValue) =>
        Task.Factory.StartNew(
            () => Read(format, output, linesToRest), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static OutputCount Read(string format, Stream output, int linesToRest)
    {
        var count = new OutputCount(format);
        using var lines = new StreamReader(output);
        for (var read = 1; lines.ReadLine() is { } line; read++)
        {
            count.Add(line);
            if (read % linesToRest == 0)
                Thread.Sleep(1);
        }

        return count;
    }

    internal void Add(string line)
    {
        foreach (var record in _reader.Read(line))
            Add(record);
    }

    internal void AssertOrder() => Assert.Empty(_disorder);

    /// <summary>Nothing of any scope is missing before its last record.</summary>
    internal void AssertNoGaps()
    {
        AssertOrder();
        Assert.Equal(_last.Values.Sum(last => last.Log + 1L), Logs);
        Assert.Equal(_last.Values.Sum(last => last.Span + 1L), Spans);
    }

    private void Add(OutputRecord record)
    {
        switch (record.Kind)
        {
            case RecordKind.Log:
                Logs++;
                Follow(record, "record ");
                break;
            case RecordKind.Span:
                Spans++;
                Follow(record, "work ");
                break;
            case RecordKind.Metric:
                Metrics++;
                LastValues[record.Text] = record.Value;
                break;
            default:
                CountDrops(record);
                break;
        }
    }

    private void Follow(OutputRecord record, string prefix)
    {
        if (!record.Text.StartsWith(prefix, StringComparison.Ordinal))
            return;
        var number = int.Parse(record.Text.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
        var last = _last.GetValueOrDefault(record.Scope, (Log: -1, Span: -1));
        var (isInOrder, next) = record.Kind == RecordKind.Log
            ? (number > last.Log && number > last.Span, (number, last.Span))
            : (number > last.Span && number >= last.Log, (last.Log, number));
        if (!isInOrder && _disorder.Count < 10)
            _disorder.Add($"after log {last.Log} and span {last.Span}: {record.Line}");
        _last[record.Scope] = next;
    }

    private void CountDrops(OutputRecord record)
    {
        if (record.Dropped.Count > 0)
            DropNotices++;
        foreach (var (signal, count) in record.Dropped)
            _dropped[signal] = _dropped.GetValueOrDefault(signal) + count;
    }
}
