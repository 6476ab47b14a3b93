using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>A reason why no code can be generated for a log method, and where it lies.</summary>
internal sealed class LogFinding(LogFault fault, ISymbol culprit, string detail = "", LogHole? hole = null)
{
    public LogFault Fault { get; } = fault;

    /// <summary>The symbol to change: the method, its type or a parameter.</summary>
    public ISymbol Culprit { get; } = culprit;

    /// <summary>What exactly is wrong and what to do, where the fault alone does not say it.</summary>
    public string Detail { get; } = detail;

    /// <summary>The placeholder that is to blame; null for another fault.</summary>
    public LogHole? Hole { get; } = hole;
}
