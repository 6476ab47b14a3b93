namespace MiniTelemetry;

/// <summary>The shapes of output on stdout.</summary>
public enum OutputFormat
{
    /// <summary>One line a record, for people and grep.</summary>
    Text,

    /// <summary>The lines of <see cref="Text"/>, and each trace as a tree when its root span ends: for debugging.</summary>
    Tree,
}
