namespace MiniTelemetry.Output.Benchmarks;

/// <summary>The physical limit: bytes that a format has written, prepared beforehand, written again in blocks of 64 KiB.</summary>
internal static class RawWrite
{
    private const int BlockBytes = 64 * 1024;

    public static void Run(string file, int count, int recordsInFile)
    {
        var bytes = File.ReadAllBytes(file);
        using var stdout = Console.OpenStandardOutput();
        for (var left = (long)((double)bytes.Length * count / recordsInFile); left > 0; left -= bytes.Length)
        {
            for (var at = 0; at < bytes.Length && at < left; at += BlockBytes)
                stdout.Write(bytes, at, (int)Math.Min(Math.Min(BlockBytes, bytes.Length - at), left - at));
        }
    }
}
