using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>
/// The decoder of @opentelemetry/otlp-transformer, in a process of Node. Its packages are installed once, into the output folder, as the
/// lock file has them and without running anything of theirs.
/// </summary>
internal static class OtlpDecoder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "otlp-decoder");
    private static readonly Lazy<string?> MissingPart = new(FindMissing);

    /// <summary>What keeps it from running; null for nothing.</summary>
    public static string? Missing => MissingPart.Value;

    /// <summary>The lines after a journey through protobuf.</summary>
    public static string[] Decode(IEnumerable<string> lines)
    {
        var (exitCode, output, errors) = Run("node", ["decode.js"], string.Join('\n', lines) + "\n");
        Assert.True(exitCode == 0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? FindMissing()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            Run("node", ["--version"], input: "");
            if (IsInstalled()) return null;
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (exitCode, _, errors) = Run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"], input: "");
            return exitCode == 0 ? null : "npm ci failed: " + errors;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or TimeoutException)
        {
            return exception.Message;
        }
    }

    /// <summary>Brings what the sources say into the folder; true if its packages are those already.</summary>
    private static bool IsInstalled()
    {
        const string Lock = "package-lock.json";
        var target = Path.Combine(Folder, Lock);
        var isSame = File.Exists(target) && File.ReadAllText(target) == File.ReadAllText(Path.Combine(Source(), Lock));
        foreach (var file in Directory.EnumerateFiles(Source()))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        return isSame && File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"));
    }

    private static (int ExitCode, string Output, string Errors) Run(string file, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var fed = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        if (Task.WaitAll([fed, output, errors], Patience) && process.WaitForExit(Patience)) return (process.ExitCode, output.Result, errors.Result);
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"{file} did not end within {Patience.TotalSeconds} seconds.");
    }

    private static string Source([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "..", "otlp-decoder"));
}
