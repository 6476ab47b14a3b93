using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>How the source of a test is compiled.</summary>
internal sealed record TestOptions
{
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public string AssemblyName { get; init; } = "Shop";

    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>An .editorconfig for all files.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>What MSBuild tells analyzers, as in <c>build_property.IsTestProject</c>.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>More than <see cref="References.All"/>.</summary>
    public ImmutableArray<MetadataReference> MoreReferences { get; init; } = [];

    /// <summary>Half-typed code does not compile, and need not.</summary>
    public bool AllowsErrors { get; init; }

    /// <summary>The generators that are run.</summary>
    public IReadOnlyList<IIncrementalGenerator> Generators { get; init; } =
        [new InstrumentationGenerator(), new LogEventGenerator(), new RedactedRecordGenerator()];

    /// <summary>Files beside the sources, by name.</summary>
    public IReadOnlyList<(string Name, string Text)> AdditionalFiles { get; init; } = [];

    public CSharpCompilation Compile(params IEnumerable<string> sources)
        => CompileTrees(sources.Select((source, index) => Parse(source, $"File{index}.cs")));

    /// <summary>Files as they are, without our usings.</summary>
    public CSharpCompilation CompileTrees(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        AssemblyName,
        trees,
        References.All.Concat(MoreReferences),
        new CSharpCompilationOptions(Kind)
            .WithNullableContextOptions(Nullable).WithAllowUnsafe(true).WithOverflowChecks(true).WithWarningLevel(9999));

    public SyntaxTree Parse(string source, string path)
        => ParseAsIs(Usings + source, path, Language);

    /// <summary>A file as it is, without our usings.</summary>
    public static SyntaxTree ParseAsIs(string text, string path, LanguageVersion language)
        => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(language), path, System.Text.Encoding.UTF8);

    /// <summary>What every source of a test begins with.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using MiniTelemetry;

        """;
}
