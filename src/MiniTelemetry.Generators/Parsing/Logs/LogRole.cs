namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>What a parameter of a log method is for.</summary>
internal enum LogRole
{
    /// <summary>An attribute of the record.</summary>
    Value,

    /// <summary>Takes the record.</summary>
    Logger,

    /// <summary>The record's exception.</summary>
    Exception,

    /// <summary>The record's level.</summary>
    Level,
}
