using MiniTelemetry.Stdout;

namespace MiniTelemetry.Redacting;

/// <summary>What may be told of the exceptions of one record. Each of them is asked about once for its message.</summary>
internal sealed class ExceptionTexts
{
    private const string TypeKey = "exception.type";
    private const string MessageKey = "exception.message";
    private const string StackKey = "exception.stacktrace";
    private const int MostMessages = 32;

    private readonly List<(Exception Of, string Raw, string? Passed)> _messages = [];
    private Redaction _redaction = null!;

    public void Begin(Redaction redaction) => _redaction = redaction;

    public void Clear() => _messages.Clear();

    /// <summary>The name of an exception's type; null where it is to be left out, as is the same of the others.</summary>
    public string? Type(string type) => _redaction.TryPass(TypeKey, type, out var passed) ? passed : null;

    public string? Stack(string? frames) => frames is not null && _redaction.TryPass(StackKey, frames, out var passed) ? passed : null;

    public string? Message(Exception exception)
    {
        foreach (var known in _messages)
        {
            if (ReferenceEquals(known.Of, exception))
                return known.Passed;
        }

        var raw = TextException.MessageOf(exception);
        var passed = _redaction.TryPass(MessageKey, raw, out var text) ? text : null;
        if (_messages.Count < MostMessages)
            _messages.Add((exception, raw, passed));
        return passed;
    }

    /// <summary>Asks about the messages of an exception and of those inside it.</summary>
    public void Read(Exception exception, int left = MostMessages)
    {
        if (_messages.Count == MostMessages || left == 0)
            return;
        Message(exception);
        if (exception is AggregateException several)
        {
            foreach (var inner in several.InnerExceptions)
                Read(inner, left - 1);
        }
        else if (exception.InnerException is { } inner)
        {
            Read(inner, left - 1);
        }
    }

    /// <summary>A text of the record, in which the messages that were changed are changed too: it often repeats them.</summary>
    public string Replace(string text)
    {
        foreach (var (_, raw, passed) in _messages)
        {
            if (raw.Length > 0 && raw != passed)
                text = text.Replace(raw, passed ?? Redaction.Mark, StringComparison.Ordinal);
        }

        return text;
    }
}
