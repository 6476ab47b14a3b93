namespace MiniTelemetry;

/// <summary>Puts a value on the signals of an instrumented method: nothing is captured unless tagged.</summary>
/// <remarks>
/// On a parameter the value is the argument, or what a member path finds in it. On a return value (<c>[return: Tag]</c>) and on an
/// <see langword="out"/> parameter it is what the method gave back, set after it succeeded. On a property or field it is what that holds at
/// the call of each instrumented method of the type. On a method or type it is the constant <see cref="Value"/>.
/// Strings, booleans, numbers and enum names (and arrays of these) keep their type; other formattable values become invariant strings;
/// <see langword="null"/> is no tag. A getter that throws never reaches the caller: the tag is left out and the fault is reported once.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface,
    AllowMultiple = true, Inherited = false)]
public sealed class TagAttribute : Attribute
{
    /// <summary>Tags with the name of what is tagged, in snake_case, as the key; for a return value with <c>result</c>.</summary>
    public TagAttribute()
    {
    }

    /// <summary>Tags with a key.</summary>
    /// <param name="key">The attribute's key: lower-case, dotted namespaces, snake_case words.</param>
    public TagAttribute(string key) => Key = key;

    /// <summary>Tags with a key and the value of a member.</summary>
    /// <param name="key">The attribute's key: lower-case, dotted namespaces, snake_case words.</param>
    /// <param name="path">Members to follow from what is tagged, such as <c>Items.Count</c>; a null on the way is no tag.</param>
    public TagAttribute(string key, string path)
    {
        Key = key;
        Path = path;
    }

    /// <summary>The attribute's key; <see langword="null"/> for the name of what is tagged, in snake_case.</summary>
    public string? Key { get; }

    /// <summary>The members to follow from what is tagged; <see langword="null"/> for the value itself.</summary>
    public string? Path { get; }

    /// <summary>A constant value, for a tag on a method or a type.</summary>
    public object? Value { get; set; }

    /// <summary>The signals that carry the tag: spans and the wrapper's own log records, unless asked otherwise.</summary>
    public Signals On { get; set; } = Signals.Span | Signals.Logs;

    /// <summary>
    /// Sets the tag before the span starts, so that samplers see it. It is then evaluated for every call that has a listener. Not for what
    /// is known after the call only.
    /// </summary>
    public bool AtStart { get; set; }
}
