using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>A log method whose event cannot be told from an earlier one's.</summary>
internal sealed class LogEventConflict(IMethodSymbol earlier, LogEventOptions options, bool isOfName)
{
    public IMethodSymbol Earlier { get; } = earlier;

    public LogEventOptions Options { get; } = options;

    /// <summary>Whether the name is what they share, and not the id alone.</summary>
    public bool IsOfName { get; } = isOfName;
}
