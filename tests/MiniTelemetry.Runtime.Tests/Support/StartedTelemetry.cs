using MiniTelemetry.Runtime.Tests.Stdout.Support;

namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>Telemetry as an application starts it, and what it has written.</summary>
internal sealed class StartedTelemetry : IDisposable
{
    private readonly TestStream _stream;

    internal StartedTelemetry(Action<TelemetryOptions>? configure = null)
    {
        _stream = new TestStream();
        Running = Telemetry.Start(Options(_stream, configure));
    }

    internal Telemetry Running { get; }

    /// <summary>What is written by now; nothing is flushed.</summary>
    internal string[] Written => _stream.Lines;

    internal static TelemetryOptions Options(Stream output, Action<TelemetryOptions>? configure = null)
    {
        var options = new TelemetryOptions { ServiceName = "test", UseEnvironment = false, Output = output };
        configure?.Invoke(options);
        return options;
    }

    internal static string NewName(string stem) => $"{stem}.{Guid.NewGuid():N}";

    internal string[] Lines()
    {
        Assert.True(Running.Flush(TimeSpan.FromSeconds(30)), "the flush did not end in time");
        return Written;
    }

    internal string[] LinesWith(string part) => With(Lines(), part);

    internal static string[] With(IEnumerable<string> lines, string part) => [.. lines.Where(line => line.Contains(part, StringComparison.Ordinal))];

    public void Dispose() => Running.Dispose();
}
