namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>One run of the sample in the json format, for all tests that ask about it; <c>out.json</c> in the folder holds its output.</summary>
public sealed class OrderDeskJsonRun : IAsyncLifetime
{
    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), $"order-desk-{Guid.NewGuid():N}");

    internal JsonOutput Output { get; private set; } = new([]);

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        var result = await RunAsync("json");
        Output = new JsonOutput(result.Lines);
        await File.WriteAllTextAsync(Path.Combine(Folder, "out.json"), result.Output);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    internal async Task<ProcessResult> RunAsync(string format)
    {
        var receipts = Path.Combine(Folder, $"receipts-{format}");
        using var process = RunningProcess.Start("dotnet", [Repository.OrderDesk, "--receipts", receipts], ("MINITELEMETRY_FORMAT", format));
        var result = await process.FinishAsync();
        Assert.Equal(0, result.ExitCode);
        return result;
    }
}
