using System.Diagnostics;
using System.Text;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A process of a test: bounded in time, ended by its id, its stderr read line by line.</summary>
internal sealed class RunningProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProcess(Process process) => _process = process;

    internal int Id => _process.Id;

    internal Stream Output => _process.StandardOutput.BaseStream;

    internal string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    internal static RunningProcess Start(string file, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new RunningProcess(Process.Start(start)!);
        process.ReadErrors();
        return process;
    }

    internal static RunningProcess Dotnet(string assembly, params string[] arguments) => Start("dotnet", [assembly, .. arguments]);

    /// <summary>
    /// SIGPIPE ends its commands as at a terminal. A shell that starts with the signal ignored, as under many CI runners, cannot undo that,
    /// and the <c>sort</c> of <c>sort | head</c> would complain of it.
    /// </summary>
    internal static RunningProcess Shell(string script, params (string Name, string? Value)[] environment) => OperatingSystem.IsLinux()
        ? Start("env", ["--default-signal=PIPE", "bash", "-c", script], environment)
        : Start("bash", ["-c", script], environment);

    /// <summary>Ends when the process has written <c>ready</c> on stderr.</summary>
    internal Task Ready => _ready.Task.WaitAsync(Patience);

    /// <summary>Writes a line to its stdin.</summary>
    internal void Tell(string line) => _process.StandardInput.WriteLine(line);

    internal void EndInput() => _process.StandardInput.Close();

    /// <summary>Waits until stderr holds it.</summary>
    internal async Task SaysAsync(string text)
    {
        var watch = Stopwatch.StartNew();
        while (!Errors.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(watch.Elapsed < Patience, $"'{text}' never came on stderr: {Errors}");
            await Task.Delay(5);
        }
    }

    /// <summary>Reads stdout to its end on a thread of its own: a reader that waits for the pool's threads is one that stalls.</summary>
    internal Task<byte[]> ReadBytesAsync() => Task.Factory.StartNew(
        () =>
        {
            using var memory = new MemoryStream();
            Output.CopyTo(memory);
            return memory.ToArray();
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <inheritdoc cref="ReadBytesAsync"/>
    internal async Task<string> ReadOutputAsync() => Encoding.UTF8.GetString(await ReadBytesAsync());

    /// <summary>Waits for the exit; stdout is read elsewhere.</summary>
    internal async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    internal void Send(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Reads stdout to its end and waits for the exit.</summary>
    internal async Task<ProcessResult> FinishAsync(TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        using var memory = new MemoryStream();
        await Output.CopyToAsync(memory, patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new ProcessResult(_process.ExitCode, Encoding.UTF8.GetString(memory.ToArray()), Errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void ReadErrors()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            lock (_errors)
                _errors.AppendLine(line.Data);
            if (line.Data == "ready")
                _ready.TrySetResult();
        };
        _process.BeginErrorReadLine();
    }
}
