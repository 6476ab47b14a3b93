namespace MiniTelemetry.Generators.Parsing;

/// <summary>The keys of <c>.editorconfig</c> that the rules read.</summary>
internal static class SettingNames
{
    public const string Prefix = "minitelemetry.";
    public const string ApiSurface = Prefix + "api_surface";
    public const string MinimumStatements = Prefix + "minimum_statements";
    public const string Include = Prefix + "include";
    public const string Exclude = Prefix + "exclude";
    public const string Suggest = Prefix + "suggest";

    public static IReadOnlyList<string> All { get; } = [ApiSurface, MinimumStatements, Include, Exclude, Suggest];
}
