using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Context;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes each log record at once, with the context it is written in, on the thread that logs. The transport is shared, and its owner
/// shuts it down.
/// </summary>
internal sealed class StdoutLogProcessor(IRecordFormatter formatter, StdoutTransport transport) : BaseProcessor<LogRecord>
{
    [MethodImpl(HotPath.Options)]
    public override void OnEnd(LogRecord data)
    {
        if (data is null) return;
        var buffer = Utf8Buffer.Rent();
        try
        {
            if (AmbientContext.Current is { } context) ContextAttributes.AddTo(data, context);
            formatter.WriteLog(buffer, data);
            transport.Enqueue(RecordBytes.Of(buffer, Signal.Log), urgent: data.LogLevel >= LogLevel.Warning);
        }
        catch (Exception)
        {
            transport.CountDropped(Signal.Log);
        }

        Utf8Buffer.Return(buffer);
    }

    protected override bool OnForceFlush(int timeoutMilliseconds) => transport.Flush(TimeSpan.FromMilliseconds(timeoutMilliseconds));
}
