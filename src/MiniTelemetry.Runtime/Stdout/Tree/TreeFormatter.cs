using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Lines as text has them, and each trace as a tree when its local root ends; docs/formats/tree.md shows it. A span inside it is read when
/// it ends and told with the tree.
/// </summary>
/// <param name="options">How lines and trees look.</param>
/// <param name="traces">What is held until it is told.</param>
/// <param name="clock">Tells until when an open span has run.</param>
internal sealed class TreeFormatter(TextFormatterOptions options, HeldTraces traces, TimeProvider? clock = null) : IRecordFormatter
{
    private readonly TextLine _line = new(options);
    private readonly TextFormatter _text = new(options);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>For another formatter over the same output.</summary>
    public HeldTraces Traces => traces;

    public bool HoldsSpans => true;

    public bool HasDue => traces.HasDue;

    public void UseResource(Resource resource) => _text.UseResource(resource);

    public void WriteResource(Utf8Buffer buffer) => _text.WriteResource(buffer);

    public void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point) => _text.WriteMetric(buffer, metric, point);

    public void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes) =>
        _text.WriteNotice(buffer, utc, level, message, attributes);

    public void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops) => _text.WriteDrops(buffer, utc, drops);

    public void NoteStart(Activity span) => traces.Start(span, _line);

    public void NoteUnwanted(Activity span)
    {
        if (!traces.TryFind(SpanKey.Of(span), out var held)) return;
        lock (held.Trace.Gate)
        {
            if (!held.IsHeld) return;
            held.Trace.Skip(held);
            traces.NoteDue(held.Trace);
        }
    }

    public void WriteLog(Utf8Buffer buffer, LogRecord record)
    {
        var parts = TextLog.Write(_line, buffer, record);
        if (record.TraceId == default || !traces.TryFind(new SpanKey(record.TraceId, record.SpanId), out var span)) return;
        var log = new SpanItem(SpanItemKind.Log, record.Timestamp.Ticks, record.LogLevel, SpanCapture.ReadLog(buffer, parts));
        lock (span.Trace.Gate)
        {
            if (span.IsHeld) span.Trace.AddLog(span, log);
        }
    }

    public void WriteSpan(Utf8Buffer buffer, Activity span)
    {
        if (!traces.TryFind(SpanKey.Of(span), out var held) || TryTakeAlone(held))
        {
            _text.WriteSpan(buffer, span);
            return;
        }

        var end = SpanCapture.Read(_line, buffer, span, traces.Bounds.SpanBytes);
        if (!TryFinish(buffer, held, end)) _text.WriteSpan(buffer, span);
    }

    public void WriteDue(Utf8Buffer buffer, Action send)
    {
        while (traces.TryTakeDue(out var due))
        {
            WriteEnded(buffer, due);
            if (buffer.Length > 0) send();
        }

        while (traces.Bytes > traces.Bounds.Bytes && traces.Oldest() is { } oldest)
        {
            WriteAll(buffer, oldest, keepOpen: false);
            if (buffer.Length > 0) send();
        }
    }

    public void WriteHeld(Utf8Buffer buffer, Action send)
    {
        foreach (var trace in traces.All())
        {
            WriteAll(buffer, trace, keepOpen: true);
            if (buffer.Length > 0) send();
        }
    }

    /// <summary>A trace of one span and nothing else needs no tree.</summary>
    private static bool TryTakeAlone(HeldSpan span)
    {
        lock (span.Trace.Gate)
        {
            if (!span.IsHeld) return true;
            if (span.Parent is not null || span.Children.Count > 0 || span.Items.Count > 0 || span.MissingItems > 0) return false;
            if (span.IsEnded || span.IsLate || span.IsTold) return false;
            span.Trace.Release(span, keepOpen: false);
            return true;
        }
    }

    /// <summary>Notes how a span ended; with the root, the tree is written. False if it was let go in the meantime.</summary>
    private bool TryFinish(Utf8Buffer buffer, HeldSpan span, in SpanEnd end)
    {
        lock (span.Trace.Gate)
        {
            if (!span.IsHeld) return false;
            if (span.IsEnded) return true;
            span.Trace.Finish(span, end);
            if (span.Parent is null) Write(buffer, span, keepOpen: true);
            return true;
        }
    }

    // Of a trace that has grown too large all is written; and it is let go where that has not made it small.
    private void WriteEnded(Utf8Buffer buffer, HeldTrace trace)
    {
        lock (trace.Gate)
        {
            if (trace.IsOverfull)
            {
                WriteRoots(buffer, trace, keepOpen: true);
                if (trace.IsStillFull) WriteRoots(buffer, trace, keepOpen: false);
                return;
            }

            foreach (var root in trace.Roots.FindAll(static root => root.IsEnded)) Write(buffer, root, keepOpen: true);
        }
    }

    private void WriteAll(Utf8Buffer buffer, HeldTrace trace, bool keepOpen)
    {
        lock (trace.Gate) WriteRoots(buffer, trace, keepOpen);
    }

    private void WriteRoots(Utf8Buffer buffer, HeldTrace trace, bool keepOpen)
    {
        foreach (var root in trace.Roots.ToArray()) Write(buffer, root, keepOpen);
    }

    private void Write(Utf8Buffer buffer, HeldSpan root, bool keepOpen)
    {
        try
        {
            if (!HasNews(root)) return;
            var counts = default(TreeCounts);
            counts.Add(root);
            // What was written before stands for one record, unless it is the first.
            buffer.Count = (buffer.Length == 0 ? 0 : buffer.Count) + counts.Ended;
            TreeWriter.Write(_line, buffer, root, root.IsEnded ? root.End : _clock.GetUtcNow().UtcTicks);
        }
        finally
        {
            root.Trace.Release(root, keepOpen);
        }
    }

    private static bool HasNews(HeldSpan span)
    {
        if (span.HasNews) return true;
        foreach (var child in span.Children)
        {
            if (HasNews(child)) return true;
        }

        return false;
    }
}
