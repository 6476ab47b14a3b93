namespace MiniTelemetry;

/// <summary>Puts a value on the signals of an instrumented method: nothing is captured unless tagged.</summary>
/// <remarks>
/// On a parameter the value is the argument, or what a member path finds in it; on a method it is the constant <see cref="Value"/>.
/// Strings, booleans, numbers and enum names (and arrays of these) keep their type; other formattable values become invariant strings;
/// <see langword="null"/> is no tag. A getter that throws never reaches the caller: the tag is left out and the fault is reported once.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class TagAttribute : Attribute
{
    /// <summary>Tags with the parameter's name in snake_case as the key.</summary>
    public TagAttribute()
    {
    }

    /// <summary>Tags with a key.</summary>
    /// <param name="key">The attribute's key: lower-case, dotted namespaces, snake_case words.</param>
    public TagAttribute(string key) => Key = key;

    /// <summary>Tags with a key and the value of a member.</summary>
    /// <param name="key">The attribute's key: lower-case, dotted namespaces, snake_case words.</param>
    /// <param name="path">Members to follow from the argument, such as <c>Items.Count</c>; a null on the way is no tag.</param>
    public TagAttribute(string key, string path)
    {
        Key = key;
        Path = path;
    }

    /// <summary>The attribute's key; <see langword="null"/> for the parameter's name in snake_case.</summary>
    public string? Key { get; }

    /// <summary>The members to follow from the argument; <see langword="null"/> for the argument itself.</summary>
    public string? Path { get; }

    /// <summary>A constant value, for a tag on a method.</summary>
    public object? Value { get; set; }

    /// <summary>The signals that carry the tag: spans and the wrapper's own log records, unless asked otherwise.</summary>
    public Signals On { get; set; } = Signals.Span | Signals.Logs;

    /// <summary>Sets the tag before the span starts, so that samplers see it. It is then evaluated for every call that has a listener.</summary>
    public bool AtStart { get; set; }
}
