namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A type with a field that cannot be had; its methods do without.</summary>
public static partial class Unready
{
    [Tag]
    private static readonly string Region = Find();

    [Traced]
    public static partial int Now();

    [Traced]
    public static partial Task LaterAsync();

    private static int NowCore() => 1;

    private static async Task LaterAsyncCore() => await Task.CompletedTask;

    private static string Find() => throw new InvalidOperationException("a field that cannot be initialised");
}
