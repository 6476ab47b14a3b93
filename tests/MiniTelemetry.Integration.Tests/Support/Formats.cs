namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>The formats that stdout is tested in: a new one is a line here and a reader.</summary>
internal static class Formats
{
    private static readonly Dictionary<string, Func<IOutputReader>> Readers = new()
    {
        ["text"] = () => new TextOutputReader(),
        ["tree"] = () => new TreeOutputReader(),
        ["json"] = () => new JsonOutputReader(),
        ["otlp"] = () => new OtlpOutputReader(),
    };

    public static TheoryData<string> All { get; } = [.. Readers.Keys];

    internal static IOutputReader ReaderOf(string format) => Readers[format]();

    /// <summary>The control characters that the format itself writes into a pipe.</summary>
    internal static string ControlsOf(string format) => format is "text" or "tree" ? "\n\t" : "\n";

    /// <summary>The environment that chooses it.</summary>
    internal static (string, string?) Chosen(string format) => ("MINITELEMETRY_FORMAT", format);

    /// <summary>Every format with each of some other cases.</summary>
    internal static TheoryData<string, T> With<T>(params T[] cases)
    {
        var data = new TheoryData<string, T>();
        foreach (var format in Readers.Keys)
        {
            foreach (var one in cases)
                data.Add(format, one);
        }

        return data;
    }
}
