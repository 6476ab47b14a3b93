using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace MiniTelemetry.TestApp;

internal static class Scenarios
{
    private static readonly TelemetryOptions Options = new() { ServiceName = "test-app", ServiceVersion = "1.2.3" };

    internal static int Unknown(string mode)
    {
        Console.Error.WriteLine($"Unknown mode '{mode}'.");
        return 2;
    }

    internal static int Work(int count)
    {
        using var telemetry = Telemetry.Start(Options);
        var worker = new Worker(telemetry.GetLogger("Test.Worker"));
        for (var i = 0; i < count; i++)
            worker.Work(i);
        Say($"done={count}");
        return 0;
    }

    internal static int WorkWithoutEnvironment(int count)
    {
        using var telemetry = Telemetry.Start(new TelemetryOptions { ServiceName = "test-app", UseEnvironment = false });
        DoWork(telemetry, count);
        return 0;
    }

    /// <summary>Long lines behind a reader that never reads, then the end: it must come within the flush timeout.</summary>
    internal static int DisposeBehindStalledReader()
    {
        var watch = Stopwatch.StartNew();
        using (var telemetry = Telemetry.Start(new TelemetryOptions { ServiceName = "test-app", FlushTimeout = TimeSpan.FromSeconds(1) }))
            LogLongLines(telemetry);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "disposed-after.txt"), watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        System.Environment.Exit(5);
        return 0;
    }

    /// <summary>The application's own stderr, while stdout's reader does not read.</summary>
    internal static int WriteErrorsBehindStalledReader()
    {
        var telemetry = Telemetry.Start(new TelemetryOptions { ServiceName = "test-app", FlushTimeout = TimeSpan.FromSeconds(1) });
        LogLongLines(telemetry);
        Thread.Sleep(TimeSpan.FromMilliseconds(300)); // The writer gets to its write.
        Say("ready");
        telemetry.Dispose();
        return 0;
    }

    /// <summary>A signal that comes while the end waits for a slow reader.</summary>
    internal static int WaitInDispose(int count)
    {
        var telemetry = Telemetry.Start(Options);
        DoWork(telemetry, count);
        Say("ready");
        telemetry.Dispose();
        return 0;
    }

    private static void LogLongLines(Telemetry telemetry)
    {
        var worker = new Worker(telemetry.GetLogger("Test.Worker"));
        for (var i = 0; i < 20; i++)
            worker.Note(new string('x', 20_000));
    }

    internal static int WaitForSignal(int count)
    {
        // Not disposed: the signal ends the process.
        var telemetry = Telemetry.Start(Options);
        DoWork(telemetry, count);
        Say("ready");
        Thread.Sleep(Timeout.Infinite);
        return 1;
    }

    /// <summary>A signal that comes in the middle of a trace, and the end of it after the signal was caught.</summary>
    internal static int CatchInsideATrace()
    {
        // Registered before ours, it is called after it: the flush has been made when the application goes on.
        using var signalled = new ManualResetEventSlim();
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            signalled.Set();
        });
        using var telemetry = Telemetry.Start(Options);
        using var outer = telemetry.GetTracer("Test.Tracer").StartActivity("outer");
        DoWork(telemetry, 1);
        using (telemetry.GetTracer("Test.Tracer").StartActivity("inner"))
        {
            Say("ready");
            signalled.Wait();
        }

        DoWork(telemetry, 1);
        telemetry.GetTracer("Test.Tracer").StartActivity("never stopped");
        return 0;
    }

    /// <summary>What a signal does to a program without us.</summary>
    internal static int WaitWithoutTelemetry()
    {
        Say("ready");
        Thread.Sleep(Timeout.Infinite);
        return 1;
    }

    internal static int CancelAndGoOn(int count)
    {
        using var telemetry = Telemetry.Start(Options);
        using var signalled = new ManualResetEventSlim();
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            signalled.Set();
        });
        DoWork(telemetry, count);
        Say("ready");
        signalled.Wait();
        DoWork(telemetry, count);
        return 7;
    }

    internal static int Throw(int count)
    {
        var telemetry = Telemetry.Start(Options);
        DoWork(telemetry, count);
        return new Worker(telemetry.GetLogger("Test.Worker")).Fail(42);
    }

    internal static int Exit(int count)
    {
        DoWork(Telemetry.Start(Options), count);
        System.Environment.Exit(3);
        return 0;
    }

    /// <summary>Work at full speed, with the longest that one call took.</summary>
    internal static int FullSpeed(int count)
    {
        var telemetry = Telemetry.Start(Options);
        var worker = new Worker(telemetry.GetLogger("Test.Worker"));
        var longest = TimeSpan.Zero;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var before = watch.Elapsed;
            worker.Work(i);
            var took = watch.Elapsed - before;
            longest = took > longest ? took : longest;
        }

        Say($"spans={count} logs={count} longest_ms={longest.TotalMilliseconds:F0} total_ms={watch.Elapsed.TotalMilliseconds:F0}");
        telemetry.Dispose();
        Say($"peak_bytes={Process.GetCurrentProcess().PeakWorkingSet64}");
        return 0;
    }

    /// <summary>Telemetry of eight threads among long lines of the application's own.</summary>
    internal static int Mixed(int count)
    {
        using var telemetry = Telemetry.Start(Options);
        var own = new string('x', 5_000);
        var threads = Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            var worker = new Worker(telemetry.GetLogger($"Test.Thread{thread}"));
            for (var i = 0; i < count; i++)
            {
                worker.Work(i);
                if (i % 10 == 0)
                    Console.WriteLine($"own {thread} {i} {own} end");
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return 0;
    }

    internal static int Plugin()
    {
        using var telemetry = Telemetry.Start(Options);
        var path = Path.Combine(AppContext.BaseDirectory, "MiniTelemetry.TestPlugin.dll");
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        var greet = assembly.GetType("MiniTelemetry.TestPlugin.Greeter", throwOnError: true)!.GetMethod("Greet")!;
        Say(greet.Invoke(null, ["plugin"])!.ToString()!);
        return 0;
    }

    internal static int Restart()
    {
        for (var round = 1; round <= 3; round++)
        {
            using var telemetry = Telemetry.Start($"round-{round}");
            DoWork(telemetry, 1);
        }

        return 0;
    }

    internal static int TwoStarts()
    {
        using (var first = Telemetry.Start("first"))
        {
            using (var second = Telemetry.Start("second"))
                DoWork(second, 1);
            DoWork(first, 1);
        }

        return 0;
    }

    private static void DoWork(Telemetry telemetry, int count)
    {
        var worker = new Worker(telemetry.GetLogger("Test.Worker"));
        for (var i = 0; i < count; i++)
            worker.Work(i);
    }

    private static void Say(string text)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text}"));
        Console.Error.Flush();
    }
}
