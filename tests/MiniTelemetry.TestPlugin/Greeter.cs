using MiniTelemetry;

[assembly: TelemetryScope("Test.Plugin", Version = "2.0.0")]

namespace MiniTelemetry.TestPlugin;

/// <summary>Work in an assembly that is loaded after telemetry has started.</summary>
public static partial class Greeter
{
    [Traced, Timed]
    public static partial string Greet([Tag("greeting.name")] string name);

    private static string GreetCore(string name) => $"Hello, {name}";
}
