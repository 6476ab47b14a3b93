using System.ComponentModel;

namespace MiniTelemetry.Logging;

/// <summary>The values of a log method that is told of on further signals. Implemented by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILogSignalEvent : ILogEvent
{
    /// <summary>Adds the values to what a signal carries.</summary>
    /// <param name="tags">Takes those that are for its signal.</param>
    void Tag(ref LogTags tags);
}
