using System.Diagnostics;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

internal static class Eventually
{
    /// <summary>Waits for what another thread is about to bring about, and fails when it does not.</summary>
    public static void True(Func<bool> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), $"did not happen: {what}");
            Thread.Sleep(1);
        }
    }
}
