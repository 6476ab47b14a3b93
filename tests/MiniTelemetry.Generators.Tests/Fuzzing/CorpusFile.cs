using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>A source that is right, to be spoiled.</summary>
/// <param name="Name">The file or the shape.</param>
/// <param name="Text">The source, with its usings.</param>
/// <param name="Language">The lowest language version that it compiles with.</param>
internal sealed record CorpusFile(string Name, string Text, LanguageVersion Language);
