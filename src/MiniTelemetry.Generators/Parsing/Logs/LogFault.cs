namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>Why no code can be generated for a log method.</summary>
internal enum LogFault
{
    /// <summary>It is not partial.</summary>
    NotPartial,

    /// <summary>Its type, or one that it is nested in, is not partial.</summary>
    TypeNotPartial,

    /// <summary>It has a body, or an implementing part by hand.</summary>
    HasBody,

    /// <summary>It returns something.</summary>
    ReturnsValue,

    /// <summary>It is of a shape that is not supported.</summary>
    Unsupported,

    /// <summary>A parameter is <c>out</c>: nothing could be put there.</summary>
    OutParameter,

    /// <summary>A parameter's value cannot be kept: a ref struct, a pointer.</summary>
    UnkeptParameter,

    /// <summary>Neither the attribute nor a parameter gives the level.</summary>
    NoLevel,

    /// <summary>The template's braces are not right.</summary>
    BadTemplate,

    /// <summary>A placeholder names nothing that there is.</summary>
    UnknownPlaceholder,

    /// <summary>Nothing decides between several loggers.</summary>
    SeveralLoggers,
}
