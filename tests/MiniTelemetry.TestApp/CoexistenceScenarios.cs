using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace MiniTelemetry.TestApp;

/// <summary>Others that write to the same streams as telemetry.</summary>
internal static class CoexistenceScenarios
{
    /// <summary>A protocol of its own on stdout: frames without any newline at their end.</summary>
    internal static int Protocol(int count, string stream)
    {
        var options = new TelemetryOptions { ServiceName = "test-app" };
        if (stream.Length > 0)
            options.Stream = Enum.Parse<OutputStream>(stream);
        using var telemetry = Telemetry.Start(options);
        using var stdout = Console.OpenStandardOutput();
        for (var i = 0; i < count; i++)
        {
            Numbered.Write(telemetry, "Test.Protocol", i, 1);
            stdout.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: 5\r\n\r\n{i:D5}")));
        }

        return telemetry.GetTracer("Test.Protocol").HasListeners() ? 0 : 10;
    }

    /// <summary>Our exporters in an OpenTelemetry of its own.</summary>
    internal static int ProtocolOfOwnSdk()
    {
        OwnSdkScenario.Run(100);
        Console.Write("own");
        return 0;
    }

    /// <summary>The console is somebody else's, before the start and again after it, and what is written to it is logged.</summary>
    internal static int SetOut(int count)
    {
        Console.SetOut(new StringWriter());
        using var telemetry = Telemetry.Start("test-app");
        using var logging = new LoggingWriter(telemetry.GetLogger("Test.Console"));
        Console.SetOut(logging);
        Console.SetError(logging);
        Numbered.Write(telemetry, "Test.Worker", 0, count);
        Console.WriteLine("said by the application");
        Console.SetOut(TextWriter.Null);
        Numbered.Write(telemetry, "Test.Worker", count, count);
        return 0;
    }

    internal static int ChangeEncoding()
    {
        using var telemetry = Telemetry.Start("test-app");
        foreach (var encoding in new[] { Encoding.Latin1, Encoding.Unicode, Encoding.ASCII })
        {
            Console.OutputEncoding = encoding;
            telemetry.GetTracer("Test.Encoding").StartActivity("ıİßü漢😀")?.Dispose();
            telemetry.Flush();
        }

        return 0;
    }

    /// <summary>Children that inherit stdout and write there while it writes itself.</summary>
    internal static int Children(int count)
    {
        using var telemetry = Telemetry.Start("test-app");
        var app = Path.Combine(AppContext.BaseDirectory, "MiniTelemetry.TestApp.dll");
        var number = count.ToString(CultureInfo.InvariantCulture);
        var children = new[] { "Test.Child1", "Test.Child2" }.Select(name => Process.Start("dotnet", [app, "named", number, name])).ToList();
        for (var first = 0; children.Exists(child => !child.HasExited) || first == 0; first += 100)
        {
            Numbered.Write(telemetry, "Test.Parent", first, 100);
            Thread.Sleep(1);
        }

        return children.Exists(child => child.ExitCode != 0) ? 1 : 0;
    }

    /// <summary>Telemetry and an OpenTelemetry of its own in turns, on several threads; telemetry ends first.</summary>
    internal static int BothInTurns(int count)
    {
        var telemetry = Telemetry.Start("test-app");
        using var source = new ActivitySource("Test.Own");
        using var spans = Sdk.CreateTracerProviderBuilder().AddSource("Test.Own").AddStdoutExporter().Build();
        using var loggers = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options => options.AddStdoutExporter()));
        InTurns([telemetry.LoggerFactory, loggers], 0, count);
        telemetry.Dispose();
        InTurns([loggers], count, count);
        source.StartActivity("work 0")?.Dispose();
        return 0;
    }

    /// <summary>A logger factory of its own with a console logger beside our exporter.</summary>
    internal static int OwnConsole(string formatter)
    {
        using var loggers = LoggerFactory.Create(logging =>
        {
            logging.AddConsole(options => options.FormatterName = formatter);
            logging.AddOpenTelemetry(options => options.AddStdoutExporter());
        });
        for (var i = 0; i < 3; i++)
            Numbered.Record(loggers.CreateLogger("Test.Own"), i);
        return 0;
    }

    private static void InTurns(ILoggerFactory[] factories, int first, int count)
    {
        var threads = Enumerable.Range(0, 4).Select(thread => new Thread(() =>
        {
            var loggers = factories.Select(factory => factory.CreateLogger($"Test.Thread{thread}")).ToList();
            for (var number = first; number < first + count; number++)
                Numbered.Record(loggers[number % loggers.Count], number);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    private sealed class LoggingWriter(ILogger logger) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => logger.Log(LogLevel.Information, default, value, null, static (c, _) => c.ToString());

        public override void WriteLine(string? value) =>
            logger.Log(LogLevel.Information, default, value, null, static (line, _) => line ?? "");
    }
}
