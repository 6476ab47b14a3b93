using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What counts as dark in a file, and what is suggested for it, as its <c>.editorconfig</c> says.</summary>
internal sealed class DarkSettings
{
    private const int DefaultMinimum = 2;

    private readonly AnalyzerConfigOptions _options;
    private readonly List<SettingFault> _faults = [];

    private DarkSettings(AnalyzerConfigOptions options)
    {
        _options = options;
        Surface = ReadSurface();
        MinimumStatements = ReadMinimum();
        Include = NamePatterns.Parse(ValueOf(SettingNames.Include));
        Exclude = NamePatterns.Parse(ValueOf(SettingNames.Exclude));
        Suggested = ReadSuggested();
    }

    /// <summary>The methods that are looked at.</summary>
    public ApiSurface Surface { get; }

    /// <summary>The number of statements from which a method does work, whatever they are.</summary>
    public int MinimumStatements { get; }

    /// <summary>The attributes to suggest, as they are written: <c>Traced</c>, <c>Timed</c>.</summary>
    public IReadOnlyList<string> Suggested { get; }

    /// <summary>What is wrong with the settings: values, and keys that there are not.</summary>
    public IEnumerable<SettingFault> Faults => _faults.Concat(UnknownKeys());

    private NamePatterns Include { get; }

    private NamePatterns Exclude { get; }

    public static DarkSettings Read(AnalyzerConfigOptions options) => new(options);

    /// <summary>Whether a method of that full name is looked at. The name is asked for only where there are patterns.</summary>
    public bool IsIncluded(Func<string> fullName)
    {
        if (Include.IsEmpty && Exclude.IsEmpty)
            return true;
        var name = fullName();
        return (Include.IsEmpty || Include.Cover(name)) && !Exclude.Cover(name);
    }

    private ApiSurface ReadSurface()
    {
        switch (ValueOf(SettingNames.ApiSurface)?.ToLowerInvariant())
        {
            case null or "public":
                return ApiSurface.Public;
            case "internal":
                return ApiSurface.Internal;
            case "all":
                return ApiSurface.All;
            default:
                Refuse(SettingNames.ApiSurface, "write public, internal or all");
                return ApiSurface.Public;
        }
    }

    private int ReadMinimum()
    {
        if (ValueOf(SettingNames.MinimumStatements) is not { } text)
            return DefaultMinimum;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minimum))
            return minimum;
        Refuse(SettingNames.MinimumStatements, "write a number from 0 upwards");
        return DefaultMinimum;
    }

    private IReadOnlyList<string> ReadSuggested()
    {
        if (ValueOf(SettingNames.Suggest) is not { } text)
            return SuggestionRules.Default;
        if (SuggestionRules.Attributes(text) is { } attributes)
            return attributes;
        Refuse(SettingNames.Suggest, "write traced, timed, counted, in_flight, or several of them joined by '_', each once");
        return SuggestionRules.Default;
    }

    private IEnumerable<SettingFault> UnknownKeys() => _options.Keys
        .Where(static key => key.StartsWith(SettingNames.Prefix, StringComparison.OrdinalIgnoreCase)
            && !SettingNames.All.Contains(key, StringComparer.OrdinalIgnoreCase))
        .Select(key => new SettingFault(
            key, ValueOf(key) ?? "", $"there is no such key; write one of {string.Join(", ", SettingNames.All)}"));

    private void Refuse(string key, string detail) => _faults.Add(new(key, ValueOf(key) ?? "", detail));

    // A key with nothing behind it takes back what a file further up says.
    private string? ValueOf(string key)
        => _options.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
