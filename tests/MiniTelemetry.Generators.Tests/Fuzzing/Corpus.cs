using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Generation;
using MiniTelemetry.Generators.Tests.Generation.Logs;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>The shapes and the catalogue: all that is known to be right.</summary>
internal static class Corpus
{
    public static readonly IReadOnlyList<CorpusFile> Catalogue =
        [.. Repository.Files("tests/Catalogue", "*.cs").Select(static file => new CorpusFile(file.Name, file.Text, LanguageOf(file.Text)))];

    public static readonly IReadOnlyList<CorpusFile> Files =
    [
        .. Shapes.All.Concat(WovenShapes.All).Select(static shape => new CorpusFile(shape.Key, TestOptions.Usings + shape.Value, LanguageVersion.CSharp12)),
        .. LogShapes.All.Select(static shape => new CorpusFile(shape.Key, TestOptions.Usings + LogSource.Usings + shape.Value, LanguageVersion.CSharp13)),
        .. RecordShapes.All.Select(static shape => new CorpusFile(shape.Key, TestOptions.Usings + RecordShapes.Redacted(shape.Value), LanguageVersion.CSharp12)),
        .. Catalogue.Where(IsInstrumented),
    ];

    /// <summary>What the files of the catalogue have in common.</summary>
    public static readonly IReadOnlyList<CorpusFile> Common = [.. Catalogue.Where(static file => !IsInstrumented(file))];

    // The first line of a file of the catalogue is "// C# 13".
    private static LanguageVersion LanguageOf(string text)
        => LanguageVersionFacts.TryParse(text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(' ')[^1], out var version)
            ? version
            : throw new InvalidOperationException("A file of the catalogue does not begin with its language version.");

    private static bool IsInstrumented(CorpusFile file) => file.Text.Contains("[Traced", StringComparison.Ordinal);
}
