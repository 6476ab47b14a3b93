using System.Text;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

internal static class TransportExtensions
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    public static void Enqueue(this StdoutTransport transport, string line, Signal signal = Signal.Log, bool urgent = false) =>
        transport.Enqueue(Encoding.UTF8.GetBytes(line + "\n"), signal, urgent);

    public static void FlushOrFail(this StdoutTransport transport) => Assert.True(transport.Flush(Long), "flush timed out");

    /// <summary>Runs the body on several threads at once and waits for all of them.</summary>
    public static void OnThreads(int count, Action<int> body)
    {
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, count).Select(index => new Thread(() => Run(index))).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "a thread hangs");
        Assert.Empty(failures);

        void Run(int index)
        {
            try
            {
                body(index);
            }
            catch (Exception exception)
            {
                lock (failures) failures.Add(exception);
            }
        }
    }

    public static void WriteTestNotice(Utf8Buffer buffer, DropCounts drops) =>
        buffer.Write(Encoding.UTF8.GetBytes($"dropped {drops.Spans} {drops.Logs} {drops.Metrics}\n"));

    /// <summary>The records that the drop notices in the stream speak of, by signal.</summary>
    public static long[] ReportedDrops(this TestStream stream)
    {
        var sums = new long[3];
        foreach (var line in stream.Lines.Where(line => line.StartsWith("dropped ", StringComparison.Ordinal)))
        {
            var counts = line.Split(' ')[1..].Select(long.Parse).ToArray();
            for (var i = 0; i < sums.Length; i++) sums[i] += counts[i];
        }

        return sums;
    }
}
