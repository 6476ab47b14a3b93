using System.ComponentModel;

namespace MiniTelemetry.Logging;

/// <summary>The values of one call of a log method. Implemented by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILogEvent
{
    /// <summary>What is the same in every call.</summary>
    static abstract LogEventInfo Info { get; }

    /// <summary>An attribute of the record, by its place; the last one for every place beyond.</summary>
    /// <param name="index">From 0.</param>
    KeyValuePair<string, object?> this[int index] { get; }

    /// <summary>The message, filled in.</summary>
    string Format();
}
