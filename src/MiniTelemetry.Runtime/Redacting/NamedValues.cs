using MiniTelemetry.Stdout;

namespace MiniTelemetry.Redacting;

/// <summary>
/// The named values of a log record, or of one of its scopes, after the hook was asked about each: for the message that they fill, and for
/// the attributes. What is left out keeps its place, and shows the mark where it fills a hole.
/// </summary>
internal sealed class NamedValues
{
    public const string TemplateKey = "{OriginalFormat}";

    /// <summary>In the place of a value that is no attribute.</summary>
    public static readonly object LeftOut = new Hidden();

    public List<KeyValuePair<string, object?>> List { get; } = [];

    public string? Template { get; private set; }

    public void Clear()
    {
        List.Clear();
        Template = null;
    }

    public void Add(Redaction redaction, string key, object? value)
    {
        if (key == TemplateKey)
        {
            Template = value as string;
            List.Add(new(key, LeftOut));
            return;
        }

        var passed = redaction.TryAsk(key, ref value);
        List.Add(new(key, !passed ? LeftOut : redaction.IsSecret(key, value) ? Redaction.Mark : value));
    }

    /// <summary>In the place of all that could not be read.</summary>
    public void AddUnreadable(string key, Exception fault) => List.Add(new(key, AttributeText.Unreadable(fault)));

    private sealed class Hidden
    {
        public override string ToString() => Redaction.Mark;
    }
}
