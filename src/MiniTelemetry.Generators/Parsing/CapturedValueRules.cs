using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What speaks against capturing a value.</summary>
internal static class CapturedValueRules
{
    /// <summary>Why the value would make ever new time series; null where it would not, or is on no metric.</summary>
    public static string? UnboundedReason(CapturedValue value)
    {
        if (!value.IsOnMetrics || value.IsConstant || ValueTypes.IsBounded(value.Type))
            return null;
        if (ValueTypes.IsUnbounded(value.Type))
            return $"the values of '{value.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' have no end";
        var isText = ValueTypes.IsText(value.Type);
        return (UnboundedNames.Find(value.Words, isText) ?? UnboundedNames.Find(value.KeyWords, isText)) is { } word
            ? $"'{word}' is ever another"
            : null;
    }

    /// <summary>The name by which the value is likely to be secret or personal, the word in it, and the option that says it.</summary>
    public static (string Name, string Word, string Option)? SensitiveName(CapturedValue value)
    {
        if (ValueTypes.IsBounded(value.Type) || ParameterParser.IsToken(value.Type))
            return null;
        var isNumber = ValueTypes.IsNumber(value.Type);
        if (SensitiveNames.Find(value.KeyWords, isNumber) is { } key)
            return (value.Key, key, OptionNames.Key);
        return SensitiveNames.Find(value.Words, isNumber) is { } word ? (value.Name!, word, OptionNames.Path) : null;
    }
}
