using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>A real device that is full for a while. In this process StdoutFailureTests does the same to a stream.</summary>
public sealed class DeviceTests
{
    private const int Filling = 3_000;
    private const int After = 10;

    // What a write of the writer's thread holds: it fails as a whole, and some of it may have got through.
    private const int MostOfOneWrite = 64 * 1024 / 100;

    [MountTheory]
    [MemberData(nameof(Formats.All), MemberType = typeof(Formats))]
    public async Task A_device_that_was_full_is_written_to_again_and_the_losses_are_told(string format)
    {
        var saved = Path.Combine(Path.GetTempPath(), $"device-{Guid.NewGuid():N}");
        using var process = RunningProcess.Start("unshare", ["-rm", "bash", "-c",
            $"mount -t tmpfs -o size=256k none /mnt && dotnet '{Repository.TestApp}' fill-device {Filling} /mnt/out '{saved}' >> /mnt/out"],
            Formats.Chosen(format));
        Assert.Equal(0, (await process.FinishAsync()).ExitCode);
        Assert.Single(Regex.Matches(process.Errors, "MiniTelemetry"));

        var count = new OutputCount(format);
        var full = await File.ReadAllTextAsync(saved + ".full");
        Add(count, full[..(full.LastIndexOf('\n') + 1)]);
        Assert.InRange(count.Spans, 1, Filling - 1);
        Add(count, await File.ReadAllTextAsync(saved + ".after"));
        count.AssertOrder();
        Assert.Equal((Filling + After - 1, Filling + After - 1), count.Last["Test.Worker"]);
        Assert.InRange(count.Spans + count.Dropped("spans"), Filling + After, Filling + After + MostOfOneWrite);
        Assert.InRange(count.Logs + count.Dropped("logs"), Filling + After, Filling + After + MostOfOneWrite);
        File.Delete(saved + ".full");
        File.Delete(saved + ".after");
    }

    private static void Add(OutputCount count, string output)
    {
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            count.Add(line);
    }
}
