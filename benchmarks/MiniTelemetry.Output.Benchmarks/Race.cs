using System.Diagnostics;
using System.Globalization;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>All competitors in turn, round by round, each run in a process of its own with stdout to /dev/null, a file and a pipe.</summary>
internal sealed class Race
{
    public static readonly string[] Sinks = ["/dev/null", "file", "pipe"];

    private const string RawBytes = ", raw bytes";
    private const string EightThreads = ", 8 threads";
    private readonly Dictionary<(string Signal, string Writer, string Sink), List<Result>> _results = [];
    private readonly Dictionary<(string Signal, string Writer), string> _prepared = [];
    private readonly List<(string Signal, string Writer)> _competitors;
    private readonly int _rounds;
    private readonly string _folder = Directory.CreateTempSubdirectory("output-benchmark").FullName;

    public Race(int count, int rounds, IEnumerable<string> only)
    {
        (Count, _rounds) = (count, rounds);
        var wanted = only.ToList();
        _competitors = [.. All().Where(one => wanted.Count == 0 || wanted.Contains(one.Writer) || wanted.Contains(one.Signal))];
    }

    public int Count { get; }

    public IEnumerable<(string Signal, string Writer)> Competitors => _competitors;

    public void Run()
    {
        try
        {
            for (var round = 0; round < _rounds; round++)
            {
                foreach (var sink in Sinks)
                {
                    foreach (var (signal, writer) in _competitors)
                        Add(signal, writer, sink);
                }
            }
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>The median of a competitor's rounds; null where it did not run.</summary>
    public Result? Median(string signal, string writer, string sink)
    {
        if (!_results.TryGetValue((signal, writer, sink), out var results))
            return null;
        var sorted = results.OrderBy(static result => result.Seconds).ToList();
        return sorted[sorted.Count / 2];
    }

    private static IEnumerable<(string Signal, string Writer)> All()
    {
        foreach (var signal in (string[])["spans", "logs"])
        {
            yield return (signal, "sdk");
            foreach (var format in Ours.Formats)
            {
                yield return (signal, $"{format}{RawBytes}");
                yield return (signal, format);
            }

            yield return (signal, "writer");
            yield return (signal, $"sdk{EightThreads}");
            yield return (signal, $"{Ours.Formats[^1]}{EightThreads}");
        }

        yield return ("logs", "AddSimpleConsole");
        yield return ("logs", "AddJsonConsole");
    }

    private void Add(string signal, string writer, string sink)
    {
        var name = writer.Split(',')[0];
        var isRaw = writer.EndsWith(RawBytes, StringComparison.Ordinal);
        if (isRaw && !_prepared.ContainsKey((signal, writer)))
            _prepared[(signal, writer)] = Prepare(signal, name);
        string[] arguments = isRaw
            ? [signal, "raw", Text(Count), _prepared[(signal, writer)], Text(Math.Min(Count, 20_000))]
            : [signal, name, Text(Count), writer.EndsWith(EightThreads, StringComparison.Ordinal) ? "8" : "1"];
        if (!_results.TryGetValue((signal, writer, sink), out var results))
            _results[(signal, writer, sink)] = results = [];
        results.Add(Start(sink, arguments));
        Console.Error.WriteLine($"{signal} {writer} {sink}: {results[^1]}");
    }

    private string Prepare(string signal, string format)
    {
        var file = Path.Combine(_folder, $"{signal}.{format}");
        Start(file, [signal, format, Text(Math.Min(Count, 20_000))]);
        return file;
    }

    private Result Start(string sink, string[] arguments)
    {
        var file = Path.Combine(_folder, "out");
        var target = sink switch { "file" => $"> '{file}'", "pipe" => "| cat > /dev/null", _ => $"> '{sink}'" };
        var quoted = string.Join(' ', arguments.Select(static argument => $"'{argument}'"));
        var start = new ProcessStartInfo("bash", ["-c", $"dotnet '{typeof(Race).Assembly.Location}' run {quoted} {target}"])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var bytes = File.Exists(file) && sink == "file" ? new FileInfo(file).Length : 0;
        return Result.Read(told) with { BytesOut = bytes / (double)Count };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
