namespace MiniTelemetry.Stdout;

/// <summary>
/// The last place to tell something. .NET writes to stderr under the lock of <see cref="Console.Out"/>, which a write to a stalled
/// stdout may hold for ever: so it is written by a thread that nobody waits for long.
/// </summary>
internal static class StandardError
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    internal static void Write(string message)
    {
        try
        {
            var thread = new Thread(() => TryWrite(message)) { Name = "MiniTelemetry stderr", IsBackground = true };
            thread.UnsafeStart();
            thread.Join(Patience);
        }
        catch (Exception)
        {
            // No thread to be had: nobody is left to tell.
        }
    }

    private static void TryWrite(string message)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (Exception)
        {
            // Stderr is closed or full.
        }
    }
}
