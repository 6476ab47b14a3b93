using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>
/// What a diagnostic tells a fix, which does not read <c>.editorconfig</c> itself. The keys of <c>Diagnostic.Properties</c>.
/// </summary>
internal static class FixProperties
{
    /// <summary>
    /// The attributes to put on the method, as in <c>Traced, Timed</c>; empty where its type's attributes will reach it once it is partial.
    /// </summary>
    public const string Attributes = "Attributes";

    /// <summary>Why no fix can be offered; absent where one may be.</summary>
    public const string NotFixable = "NotFixable";

    /// <summary>The tags to put on parameters and the method, as <see cref="Join"/> writes them.</summary>
    public const string Tags = "Tags";

    private const char BetweenTags = '\n';
    private const char BetweenFields = '\t';

    /// <summary>Any text may be in a key or a constant, so each is escaped.</summary>
    public static string Join(IEnumerable<HandWrittenTag> tags)
        => string.Join(BetweenTags.ToString(), tags.Select(static tag => string.Join(BetweenFields.ToString(), Fields(tag))));

    /// <summary>The tags that <see cref="Join"/> wrote.</summary>
    public static IEnumerable<HandWrittenTag> Split(string tags) => tags.Split([BetweenTags], StringSplitOptions.RemoveEmptyEntries)
        .Select(static tag => tag.Split(BetweenFields))
        .Select(static fields => new HandWrittenTag(
            Uri.UnescapeDataString(fields[0]), fields[1].Length == 0 ? null : fields[1], Uri.UnescapeDataString(fields[2])));

    private static string[] Fields(HandWrittenTag tag)
        => [Uri.EscapeDataString(tag.Key), tag.Parameter ?? "", Uri.EscapeDataString(tag.Value)];
}
