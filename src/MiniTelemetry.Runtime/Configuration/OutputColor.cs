namespace MiniTelemetry;

/// <summary>When the output is coloured.</summary>
public enum OutputColor
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set or <c>TERM=dumb</c>; anywhere when <c>FORCE_COLOR</c> is set.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
