using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>A parameter of a log method.</summary>
internal sealed class LogParameter(IParameterSymbol symbol, LogRole role, bool isRedacted, bool isNamed)
{
    public IParameterSymbol Symbol { get; } = symbol;

    public string Name => Symbol.Name;

    public LogRole Role { get; } = role;

    /// <summary>Whether its value is not to be read.</summary>
    public bool IsRedacted { get; } = isRedacted;

    /// <summary>Whether a placeholder of the template names it.</summary>
    public bool IsNamed { get; } = isNamed;

    /// <summary>Whether it is an attribute of the record: what has a place of its own is one only where the template names it.</summary>
    public bool IsAttribute => Role == LogRole.Value || IsNamed;

    /// <summary>The name as it is written, with an <c>@</c> where there is one: the key that <c>[LoggerMessage]</c> gives it.</summary>
    public string WrittenName => Symbol.DeclaringSyntaxReferences is { IsEmpty: false } references
        && references[0].GetSyntax() is ParameterSyntax syntax
        && syntax.Identifier.Text.StartsWith("@", StringComparison.Ordinal) ? "@" + Name : Name;
}
