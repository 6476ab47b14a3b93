namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>What is not good about a log method that can be written all the same.</summary>
internal enum LogFlaw
{
    /// <summary>The message says what each record says by itself.</summary>
    Redundant,

    /// <summary>The message shows what has a place of its own in the record.</summary>
    OwnPlace,

    /// <summary>The message leaves a parameter out.</summary>
    NotInMessage,

    /// <summary>Two attributes have one key, or one but for its case.</summary>
    SharedKey,

    /// <summary>A format that the value's type does not take.</summary>
    UnusableFormat,

    /// <summary>A format that reads differently to people of different cultures.</summary>
    CultureFormat,

    /// <summary>A logger of the primary constructor that cannot be reached.</summary>
    HiddenLogger,
}
