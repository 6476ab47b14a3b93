using Microsoft.Extensions.Logging;

namespace MiniTelemetry;

/// <summary>Makes a partial void method without a body write a log record: a generated log method, such as <c>[LoggerMessage]</c> makes.</summary>
/// <remarks>
/// The parameters are the record's attributes. One may be an <see cref="ILogger"/>, one an <see cref="System.Exception"/> and one a
/// <see cref="LogLevel"/>; these have their own places. Without an <see cref="ILogger"/> parameter the record goes to the logger that a
/// field, a property or a primary constructor's parameter of the type holds; without one, to the running <see cref="Telemetry"/>, in the
/// category of the type. Nothing is allocated while the level is off. What a logging provider throws while it writes does not reach the
/// caller; what a logger of the application's own throws when asked for a level does.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LogEventAttribute : Attribute
{
    /// <summary>Writes at the level that a parameter gives, or <see cref="Level"/>.</summary>
    public LogEventAttribute()
    {
    }

    /// <summary>Writes at the level that a parameter gives, or <see cref="Level"/>.</summary>
    /// <param name="message">The message template.</param>
    public LogEventAttribute(string message) => Message = message;

    /// <summary>Writes at a level, without a message: the event's name and attributes say it all.</summary>
    /// <param name="level">The level.</param>
    public LogEventAttribute(LogLevel level) => Level = level;

    /// <summary>Writes at a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="message">The message template.</param>
    public LogEventAttribute(LogLevel level, string message)
    {
        Level = level;
        Message = message;
    }

    /// <summary>Writes at a level, with an id.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="level">The level.</param>
    /// <param name="message">The message template.</param>
    public LogEventAttribute(int eventId, LogLevel level, string message)
    {
        EventId = eventId;
        Level = level;
        Message = message;
    }

    /// <summary>The level; <see cref="LogLevel.None"/>, the default, where a parameter of type <see cref="LogLevel"/> gives it.</summary>
    public LogLevel Level { get; set; } = LogLevel.None;

    /// <summary>The event's id; -1, the default, for one made of the event's name that stays the same from build to build.</summary>
    public int EventId { get; set; } = -1;

    /// <summary>The event's name; the method's name when not given.</summary>
    public string? EventName { get; set; }

    /// <summary>
    /// The message template, in the syntax of Microsoft.Extensions.Logging: <c>Stock low for {sku}: {left,5:N0}</c>. Names of parameters in
    /// braces, in any case; <c>{{</c> and <c>}}</c> for braces. Empty when not given.
    /// </summary>
    public string? Message { get; set; }

    /// <summary>Leaves out the check of the level, for callers that have made it.</summary>
    public bool SkipEnabledCheck { get; set; }

    /// <summary>Adds an event with the record's attributes to the current span too, whatever the level.</summary>
    public bool SpanEvent { get; set; }

    /// <summary>
    /// The name of a counter that counts the calls, whatever the level; none when not given. Parameters tagged <c>On = Signals.Metrics</c>
    /// are its attributes.
    /// </summary>
    public string? Counter { get; set; }
}
