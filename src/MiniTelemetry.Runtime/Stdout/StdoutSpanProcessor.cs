using System.Diagnostics;
using System.Runtime.CompilerServices;
using MiniTelemetry.Context;
using MiniTelemetry.Instrumentation;
using OpenTelemetry;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Gives each span the context that it starts in, and writes each recorded one when it ends: formatted on the thread that ends it, so that
/// it stands in the stream after the log records written inside it. The transport is shared, and its owner shuts it down.
/// </summary>
internal sealed class StdoutSpanProcessor(IRecordFormatter formatter, StdoutTransport transport) : BaseProcessor<Activity>
{
    // Asked once: each question would be a call for each span.
    private readonly bool _holdsSpans = formatter.HoldsSpans;

    [MethodImpl(HotPath.Options)]
    public override void OnStart(Activity data)
    {
        if (AmbientContext.Current is { } context && data is { IsAllDataRequested: true }) context.AddTo(data);
        if (!_holdsSpans || data is not { Recorded: true }) return;
        NoteStart(data);
        if (formatter.HasDue) WriteDue();
    }

    [MethodImpl(HotPath.Options)]
    public override void OnEnd(Activity data)
    {
        if (data is null) return;
        if (data.Recorded) Write(data);
        else if (_holdsSpans) formatter.NoteUnwanted(data);
        if (_holdsSpans && formatter.HasDue) WriteDue();
    }

    [MethodImpl(HotPath.Options)]
    private void Write(Activity data)
    {
        var buffer = Utf8Buffer.Rent();
        try
        {
            formatter.WriteSpan(buffer, data);
            transport.Enqueue(RecordBytes.Of(buffer, Signal.Span), urgent: data.Status == ActivityStatusCode.Error);
        }
        catch (Exception)
        {
            transport.CountDropped(Signal.Span, buffer.Count);
        }

        Utf8Buffer.Return(buffer);
    }

    private void NoteStart(Activity span)
    {
        try
        {
            formatter.NoteStart(span);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(StdoutSpanProcessor), "the start of a span");
        }
    }

    private void WriteDue()
    {
        try
        {
            HeldRecords.Send(transport, formatter.WriteDue);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, nameof(StdoutSpanProcessor), "spans that are held");
        }
    }

    protected override bool OnForceFlush(int timeoutMilliseconds) => transport.Flush(TimeSpan.FromMilliseconds(timeoutMilliseconds));
}
