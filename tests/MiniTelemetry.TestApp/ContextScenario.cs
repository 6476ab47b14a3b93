using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace MiniTelemetry.TestApp;

/// <summary>A process that starts itself again, handing its context on; the child calls an address over HTTP.</summary>
internal static class ContextScenario
{
    internal static int RunParent(string address)
    {
        using var telemetry = Telemetry.Start("parent");
        telemetry.SetContext("tenant.id", "acme, \"north\"", propagate: true);
        telemetry.SetContext("secret", "for the parent alone");
        using var span = telemetry.GetTracer("Test.Parent").StartActivity("start a child");
        using var user = Telemetry.BeginContext("user.tier", 7, propagate: true);
        var start = new ProcessStartInfo(System.Environment.ProcessPath!, [typeof(ContextScenario).Assembly.Location, "context-child", address])
        {
            UseShellExecute = false,
        };
        using var child = Process.Start(start.AddTelemetryContext())!;
        if (!child.WaitForExit(TimeSpan.FromSeconds(60)))
            child.Kill();
        return child.ExitCode;
    }

    /// <summary>Without <see cref="Telemetry"/>: an OpenTelemetry set-up by hand, and what flows.</summary>
    internal static async Task<int> RunOwnSdkAsync(string address)
    {
        using var client = new HttpClient();
        using var source = new ActivitySource("Test.OwnSdk");
        using (var spans = Sdk.CreateTracerProviderBuilder().AddSource(source.Name).AddStdoutExporter().Build())
        using (source.StartActivity("call"))
        using (Telemetry.BeginContext("tenant.id", "acme", propagate: true))
        using (source.StartActivity("nested call"))
            await client.GetStringAsync(new Uri(address));
        return 0;
    }

    internal static async Task<int> RunChildAsync(string address)
    {
        using var telemetry = Telemetry.Start("child");
        var worker = new Worker(telemetry.GetLogger("Test.Child"));
        worker.Work(1);
        using var client = new HttpClient();
        using (telemetry.GetTracer("Test.Child").StartActivity("call"))
            await client.GetStringAsync(new Uri(address));
        return 0;
    }
}
