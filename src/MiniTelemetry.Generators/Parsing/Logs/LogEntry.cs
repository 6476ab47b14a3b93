using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>An attribute of a log method's signals: a parameter, what a path finds in it, or a constant.</summary>
internal sealed class LogEntry(string key, int signals, LogParameter? parameter, TagReading? tag)
{
    public const int Span = 1;
    public const int Metrics = 2;
    public const int Logs = 4;

    public string Key { get; } = key;

    /// <summary>The signals that carry it. A message that shows the value makes it one of the record, whatever its tag says.</summary>
    public int Signals { get; private set; } = signals;

    /// <summary>Where the value comes from; null for a constant.</summary>
    public LogParameter? Parameter { get; } = parameter;

    /// <summary>What gives the key; null for the parameter's name.</summary>
    public TagReading? Tag { get; } = tag;

    /// <summary>The way to the value; null for the parameter itself.</summary>
    public MemberPath? Path => Tag?.Path is { Members.Count: > 0 } path ? path : null;

    /// <summary>The type of the value; null for a constant.</summary>
    public ITypeSymbol? Type => Path?.End ?? Parameter?.Symbol.Type;

    public bool IsRedacted => Parameter is { IsRedacted: true } || Path is { IsRedacted: true };

    public bool IsInRecord => (Signals & Logs) != 0;

    /// <summary>Whether it is the value of the parameter itself.</summary>
    public bool IsOf(IParameterSymbol parameter) => Path is null && SymbolEqualityComparer.Default.Equals(Parameter?.Symbol, parameter);

    /// <summary>Whether a reader that does not mind case takes the two for one.</summary>
    public bool SharesKey(LogEntry other)
        => (Signals & other.Signals) != 0 && string.Equals(Key, other.Key, StringComparison.OrdinalIgnoreCase);

    public void AddToRecord() => Signals |= Logs;
}
