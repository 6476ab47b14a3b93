using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>A reason why no code can be generated, and where it lies.</summary>
internal sealed class MethodFinding(MethodFault fault, ISymbol culprit, string detail = "")
{
    public MethodFault Fault { get; } = fault;

    /// <summary>The symbol to change: the method, its type or its body.</summary>
    public ISymbol Culprit { get; } = culprit;

    /// <summary>What exactly is wrong, where the fault alone does not say it.</summary>
    public string Detail { get; } = detail;
}
