using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Writes records as whole lines, the last newline included, or as parts of a line within the buffer's <see cref="Utf8Buffer.Frame"/>.
/// Called on any thread, by several at once: knows records and bytes, never threads. Nothing in a record, be it a value that throws, may
/// make it throw or write a line that is not the record's.
/// </summary>
internal interface IRecordFormatter
{
    /// <summary>Whether metric points are worth writing that have not changed: a program that reads them may expect each of them.</summary>
    bool WantsUnchangedMetrics => false;

    /// <summary>Whether it tells of spans later than they end: it must know of each start, and be asked for what is due.</summary>
    bool HoldsSpans => false;

    /// <summary>Whom all that follows is about: before the first record. What is not to be told of it is out already.</summary>
    void UseResource(Resource resource);

    /// <summary>Says, once at the start of the stream, whom it is about, where the format has a line for that.</summary>
    void WriteResource(Utf8Buffer buffer);

    /// <summary>A span that will be written has started.</summary>
    void NoteStart(Activity span)
    {
    }

    /// <summary>A span whose start was noted has ended, and is not to be written: somebody has decided so in the meantime.</summary>
    void NoteUnwanted(Activity span)
    {
    }

    /// <summary>A span has ended. A format that tells of it later, with others, writes nothing.</summary>
    void WriteSpan(Utf8Buffer buffer, Activity span);

    void WriteLog(Utf8Buffer buffer, LogRecord record);

    void WriteMetric(Utf8Buffer buffer, Metric metric, in MetricPoint point);

    /// <summary>A message of our own.</summary>
    void WriteNotice(
        Utf8Buffer buffer, DateTime utc, LogLevel level, string message, ReadOnlySpan<KeyValuePair<string, object?>> attributes);

    /// <summary>How many records did not reach stdout since the last such notice.</summary>
    void WriteDrops(Utf8Buffer buffer, DateTime utc, DropCounts drops);

    /// <summary>Whether some of what it holds must be written now, with <see cref="WriteDue"/>, though no span ends that would do it.</summary>
    bool HasDue => false;

    /// <summary>Writes that. What it stands for are spans.</summary>
    /// <param name="buffer">An empty one; it is left empty.</param>
    /// <param name="send">Sends and empties the buffer: after each record, with no lock held.</param>
    void WriteDue(Utf8Buffer buffer, Action send)
    {
    }

    /// <summary>Writes all that it holds, as far as it is known: the process may be about to end.</summary>
    /// <inheritdoc cref="WriteDue" path="/param"/>
    void WriteHeld(Utf8Buffer buffer, Action send)
    {
    }
}
