namespace MiniTelemetry.Stdout;

/// <summary>Sends what a format has held back.</summary>
internal static class HeldRecords
{
    /// <summary>Lets a format write one record after the other and sends each.</summary>
    public static void Send(StdoutTransport transport, Action<Utf8Buffer, Action> write)
    {
        var buffer = Utf8Buffer.Rent();
        try
        {
            write(buffer, () =>
            {
                transport.Enqueue(RecordBytes.Of(buffer, Signal.Span), urgent: false);
                buffer.Truncate(0);
            });
        }
        finally
        {
            Utf8Buffer.Return(buffer);
        }
    }
}
