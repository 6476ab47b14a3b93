using System.Diagnostics.CodeAnalysis;
using MiniTelemetry.Instrumentation;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Redacting;

/// <summary>
/// Stands between records and formatters: what a formatter writes of a record it has passed through here, once. First the application's
/// hook is asked, then the built-in mask looks for what is left. Thread-safe as far as the hook is; never throws, and a hook that does shows
/// nothing.
/// </summary>
internal sealed class Redaction
{
    /// <summary>What stands in the place of what is not shown.</summary>
    public const string Mark = "[redacted]";

    public const string MessageKey = "message";
    public const string StatusKey = "otel.status_description";

    // A hook that logs, or that reads a value which does, must not be asked about that again, and again.
    [ThreadStatic]
    private static bool s_asking;

    private readonly Func<string, object?, object?>? _hook;

    private Redaction(Func<string, object?, object?>? hook, bool masks) => (_hook, IsMasking) = (hook, masks);

    /// <summary>Whether the built-in mask is on.</summary>
    public bool IsMasking { get; }

    /// <summary>None where nothing is to be redacted: then a formatter asks nobody.</summary>
    public static Redaction? Of(Func<string, object?, object?>? hook, bool masks) =>
        hook is null && !masks ? null : new Redaction(hook, masks);

    /// <summary>Passes an attribute; false if it is to be left out.</summary>
    public bool TryPass(string key, ref object? value)
    {
        if (!TryAsk(key, ref value))
            return false;
        value = IsSecret(key, value) ? Mark : MaskedTexts(value);
        return true;
    }

    /// <summary>Passes an attribute through the hook alone; false if it is to be left out.</summary>
    public bool TryAsk(string key, ref object? value)
    {
        if (_hook is null)
            return true;
        var passed = Ask(_hook, key, value);
        if (passed is null && value is not null)
            return false;
        value = passed;
        return true;
    }

    /// <summary>What the mask leaves of a value whose name is harmless.</summary>
    public object? MaskedTexts(object? value) => IsMasking ? MaskedValue.Of(value) : value;

    /// <summary>Whether the mask hides the whole value for its name.</summary>
    public bool IsSecret(string key, object? value) => IsMasking && value is not (null or bool) && SecretNames.Contains(key);

    /// <summary>Passes a text; false if it is to be left out.</summary>
    public bool TryPass(string key, string text, [NotNullWhen(true)] out string? passed)
    {
        object? value = text;
        passed = TryAsk(key, ref value) ? MaskedText(value) : null;
        return passed is not null;
    }

    /// <summary>Passes a text that must say something: the mark where it would be left out.</summary>
    public string Pass(string key, string text) => TryPass(key, text, out var passed) ? passed : Mark;

    /// <summary>Passes a resource, as formats take it: values that it cannot hold become text.</summary>
    public Resource Pass(Resource resource)
    {
        var passed = new List<KeyValuePair<string, object>>();
        foreach (var (key, raw) in resource.Attributes)
        {
            object? value = raw;
            if (TryPass(key, ref value) && value is not null)
                passed.Add(new(key, ResourceValue.Of(value)));
        }

        return new Resource(passed, resource.SchemaUrl);
    }

    private string MaskedText(object? value)
    {
        var text = value as string ?? MaskedValue.TextOf(value);
        return IsMasking ? Secrets.Mask(text) : text;
    }

    private static object? Ask(Func<string, object?, object?> hook, string key, object? value)
    {
        if (s_asking)
            return Mark;
        s_asking = true;
        try
        {
            return hook(key, value);
        }
        catch (Exception fault)
        {
            // Its message may hold the value: what did not parse, what was not found.
            TelemetryFaults.AbsorbUntold(fault, nameof(TelemetryOptions), nameof(TelemetryOptions.Redact), $"{Mark} is shown where it did");
            return Mark;
        }
        finally
        {
            s_asking = false;
        }
    }
}
