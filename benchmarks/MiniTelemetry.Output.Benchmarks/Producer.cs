using System.Diagnostics;
using System.Globalization;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>One run of one competitor in a process of its own: so many records, from the first one to the last byte out.</summary>
internal static class Producer
{
    /// <summary>Tells the seconds, the processor time and the bytes allocated per record on stderr.</summary>
    public static int Run(string signal, string writer, int count, string[] rest)
    {
        var threads = rest.Length > 0 && int.TryParse(rest[0], CultureInfo.InvariantCulture, out var number) ? number : 1;
        var clock = Stopwatch.StartNew();
        if (writer == "raw")
            RawWrite.Run(rest[0], count, int.Parse(rest[1], CultureInfo.InvariantCulture));
        else if (signal == "spans")
            Spans.Run(writer, count, threads);
        else if (signal == "paced")
            PacedSpans.Run(writer, count);
        else
            Logs.Run(writer, count, threads);
        var seconds = clock.Elapsed.TotalSeconds;
        var processor = Environment.CpuUsage.TotalTime.TotalSeconds;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) / (double)count;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"result {seconds:0.000} {processor:0.000} {bytes:0.0}"));
        return 0;
    }

    public static void OnThreads(int threads, int count, Action<int> produce)
    {
        if (threads == 1)
        {
            produce(count);
            return;
        }

        var running = Enumerable.Range(0, threads).Select(_ => new Thread(() => produce(count / threads))).ToList();
        running.ForEach(static thread => thread.Start());
        running.ForEach(static thread => thread.Join());
    }
}
