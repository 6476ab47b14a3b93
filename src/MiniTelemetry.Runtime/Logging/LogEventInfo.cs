using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Logging;

/// <summary>What is the same in every call of a log method. Made by generated code; not meant for applications.</summary>
/// <remarks>Nothing but constants: the JIT leaves only what is asked for.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LogEventInfo
{
    private readonly int _id;
    private readonly string _name;

    /// <summary>Names the event.</summary>
    /// <param name="owner">The log method's full name.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="count">How many attributes the record has, the template among them, which is the last.</param>
    public LogEventInfo(string owner, int id, string name, int count)
    {
        Owner = owner;
        _id = id;
        _name = name;
        Count = count;
    }

    /// <summary>The log method's full name, by which its own faults are reported.</summary>
    internal string Owner { get; }

    internal EventId Id => new(_id, _name);

    internal string Name => _name;

    internal int Count { get; }
}
