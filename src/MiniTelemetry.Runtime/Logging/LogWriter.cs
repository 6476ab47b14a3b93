using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Logging;

/// <summary>Writes the records of log methods. Called by generated code; not meant for applications.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LogWriter
{
    /// <summary>Writes a record. Whatever a provider, or a value that it reads, throws ends here and is reported once.</summary>
    /// <typeparam name="TEvent">The values of the call.</typeparam>
    /// <param name="logger">The logger.</param>
    /// <param name="level">The level, which the logger has been asked for.</param>
    /// <param name="value">The values of the call.</param>
    /// <param name="exception">The record's exception; null for none.</param>
    public static void Write<TEvent>(ILogger logger, LogLevel level, in TEvent value, Exception? exception)
        where TEvent : struct, ILogEvent
    {
        try
        {
            // The list is nothing but the values by another name: to make one would copy them once more.
            ref var state = ref Unsafe.As<TEvent, LogState<TEvent>>(ref Unsafe.AsRef(in value));
            logger.Log(level, TEvent.Info.Id, state, exception, LogState<TEvent>.Formatter);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, TEvent.Info.Owner, "its log record");
        }
    }

    /// <summary>What a member path finds in an argument, as an attribute; a text that says so where it throws.</summary>
    /// <typeparam name="TTarget">The argument's type.</typeparam>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="owner">The log method's full name.</param>
    /// <param name="key">The attribute's key.</param>
    /// <param name="target">The argument.</param>
    /// <param name="path">Finds the value in the argument.</param>
    public static object? Read<TTarget, T>(string owner, string key, TTarget target, Func<TTarget, T> path)
        where TTarget : allows ref struct
    {
        try
        {
            return path(target);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, owner, $"attribute '{key}'");
            return LogText.Unreadable(fault);
        }
    }
}
