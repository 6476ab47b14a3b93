using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>A flaw of a log method, and where it lies: in a placeholder, else in a symbol, else in the message.</summary>
internal sealed class LogRemark
{
    private LogRemark(LogFlaw flaw, LogHole? hole, ISymbol? culprit, object[] arguments)
    {
        Flaw = flaw;
        Hole = hole;
        Culprit = culprit;
        Arguments = arguments;
    }

    public LogFlaw Flaw { get; }

    public LogHole? Hole { get; }

    public ISymbol? Culprit { get; }

    /// <summary>What fills the text of the rule.</summary>
    public object[] Arguments { get; }

    public static LogRemark OfMessage(LogFlaw flaw, string text) => new(flaw, null, null, [text]);

    public static LogRemark Of(LogFlaw flaw, LogHole hole, params object[] arguments) => new(flaw, hole, null, arguments);

    public static LogRemark Of(LogFlaw flaw, ISymbol culprit, params object[] arguments) => new(flaw, null, culprit, arguments);
}
