using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Logging;

/// <summary>The values of one call of a log method. Implemented by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILogEvent
{
    /// <summary>The log method's full name, by which its own faults are reported.</summary>
    static abstract string Owner { get; }

    /// <summary>The event's id and name.</summary>
    static abstract EventId Id { get; }

    /// <summary>How many attributes the record has, the template among them, which is the last.</summary>
    static abstract int Count { get; }

    /// <summary>An attribute of the record, by its place; the last one for every place beyond.</summary>
    /// <param name="index">From 0.</param>
    KeyValuePair<string, object?> this[int index] { get; }

    /// <summary>The message, filled in.</summary>
    string Format();
}
