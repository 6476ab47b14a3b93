using System.Diagnostics;
using System.Globalization;

namespace MiniTelemetry.TestApp;

/// <summary>What a reader, a signal or a device does to the output of a busy program. Stderr tells what was produced.</summary>
internal static class FaultScenarios
{
    /// <summary>Spans and logs of four threads; the queue and what happens when it is full as told.</summary>
    internal static int Flood(int countOfEach, string whenFull, int queueBytes)
    {
        var telemetry = Start(whenFull, queueBytes);
        var before = Process.GetCurrentProcess().WorkingSet64;
        telemetry.GetMeter("Test.Flood").CreateCounter<long>("flood.count").Add(countOfEach);
        Numbered.WriteOnThreads(telemetry, threads: 4, 0, countOfEach / 2);
        Say("half");
        Numbered.WriteOnThreads(telemetry, threads: 4, countOfEach / 2, countOfEach - countOfEach / 2);
        telemetry.Flush(TimeSpan.FromSeconds(60));
        telemetry.Dispose();
        Say($"grown_bytes={Process.GetCurrentProcess().PeakWorkingSet64 - before}");
        return 0;
    }

    /// <summary>Nothing but spans, as fast as they come.</summary>
    internal static int Spans(int count)
    {
        using var telemetry = Telemetry.Start("test-app");
        var tracer = telemetry.GetTracer("Test.Spans");
        for (var i = 0; i < count; i++)
            tracer.StartActivity("work")?.Dispose();
        return 0;
    }

    /// <summary>Works until a signal ends it; every hundredth record is told of when it has been written.</summary>
    internal static int WorkUntilKilled()
    {
        var telemetry = Telemetry.Start("test-app");
        var counter = telemetry.GetMeter("Test.Worker").CreateCounter<long>("worker.count");
        for (var first = 0; ; first += 100)
        {
            Numbered.Write(telemetry, "Test.Worker", first, 100);
            counter.Add(100);
            Say($"written={first + 99}");
            Thread.Sleep(1);
        }
    }

    /// <summary>Writes, and stands still for good.</summary>
    internal static int WorkAndWait(int count)
    {
        var telemetry = Telemetry.Start("test-app");
        Numbered.Write(telemetry, "Test.Worker", 0, count);
        Say("ready");
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    /// <summary>So many records for each line that it reads, until there are no more.</summary>
    internal static int Bursts(int count, string whenFull, int queueBytes)
    {
        using var telemetry = Start(whenFull, queueBytes);
        for (var first = 0; Console.In.ReadLine() is not null; first += count)
        {
            Numbered.Write(telemetry, "Test.Worker", first, count);
            Say($"written={first + count - 1}");
        }

        return 0;
    }

    /// <summary>Fills the device behind stdout, saves what is there, makes room, and goes on.</summary>
    internal static int FillDevice(int count, string device, string savedTo)
    {
        var telemetry = Telemetry.Start("test-app");
        Numbered.Write(telemetry, "Test.Worker", 0, count);
        telemetry.Flush();
        File.Copy(device, savedTo + ".full");
        using (var file = new FileStream(device, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(0);
        Numbered.Write(telemetry, "Test.Worker", count, 10);
        telemetry.Dispose();
        File.Copy(device, savedTo + ".after");
        return 0;
    }

    /// <summary>One of several writers of a pipe.</summary>
    internal static int Named(string scope, int count)
    {
        using var telemetry = Telemetry.Start("test-app");
        Numbered.Write(telemetry, scope, 0, count);
        return 0;
    }

    private static Telemetry Start(string whenFull, int queueBytes) => Telemetry.Start(new TelemetryOptions
    {
        ServiceName = "test-app",
        QueueFullMode = Enum.Parse<QueueFullMode>(whenFull),
        QueueSize = queueBytes,
        FlushTimeout = TimeSpan.FromSeconds(60),
    });

    private static void Say(string text) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text}"));
}
