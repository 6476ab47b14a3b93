using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>
/// Runs every analyzer over a source and what was generated for it. <c>[|…|]</c> in the source marks where a diagnostic is expected.
/// </summary>
internal static class AnalyzerHarness
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(InstrumentationGenerator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Exactly one diagnostic of that id at each mark and no other of ours; the first one's message is returned.</summary>
    public static string Reports(string id, string markedSource, TestOptions? options = null)
    {
        var (source, marks) = ReadMarks(markedSource);
        var found = Analyze(source, options);
        Assert.Equal(marks.Select(mark => $"{id}: {mark}"), found.Select(static diagnostic => $"{diagnostic.Id}: {TextAt(diagnostic)}"));
        return found[0].GetMessage(null);
    }

    /// <summary>No diagnostic of ours, and code that compiles without warnings.</summary>
    public static void ReportsNothing(string source, TestOptions? options = null)
    {
        Assert.Empty(Analyze(source, options).Select(static diagnostic => diagnostic.ToString()));
        GeneratorHarness.Run(source, options);
    }

    public static List<Diagnostic> Analyze(string source, TestOptions? options = null, string? editorConfig = null)
        => Analyze([source], options, editorConfig);

    public static List<Diagnostic> Analyze(IEnumerable<string> sources, TestOptions? options = null, string? editorConfig = null)
    {
        options ??= new TestOptions();
        var compilation = options.Compile(sources);
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), WithConfig(compilation, editorConfig));
        AssertErrorsMeanNoCode(run);
        return [.. Analyze(run.Output, options.AdditionalFiles).Concat(run.Result.Diagnostics.Select(diagnostic => Relocate(diagnostic, run.Output)))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>No analyzer throws.</summary>
    public static void Survives(Compilation compilation) => _ = Analyze(compilation).Count();

    public static IEnumerable<Diagnostic> Analyze(Compilation compilation, IEnumerable<(string Name, string Text)>? additionalFiles = null)
    {
        var files = (additionalFiles ?? []).Select(static file => new TextFile(file.Name, file.Text));
        var analysis = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        return diagnostics.Where(static diagnostic => !diagnostic.IsSuppressed);
    }

    // A generated file that does not compile would blame the user for our work.
    private static void AssertErrorsMeanNoCode(GeneratorRun run) => Assert.Empty(run.Output.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning
            && run.Result.GeneratedSources.Any(file => file.SyntaxTree == diagnostic.Location.SourceTree)));

    /// <summary>The generator's location names a file and a span of it.</summary>
    private static Diagnostic Relocate(Diagnostic diagnostic, Compilation compilation)
    {
        var lines = diagnostic.Location.GetLineSpan();
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == lines.Path);
        var location = Location.Create(tree, diagnostic.Location.SourceSpan);
        Assert.Equal(location.GetLineSpan(), lines);
        return Diagnostic.Create(
            diagnostic.Id, diagnostic.Descriptor.Category, diagnostic.GetMessage(null), diagnostic.Severity, diagnostic.DefaultSeverity,
            isEnabledByDefault: true, diagnostic.WarningLevel, location: location);
    }

    private static CSharpCompilation WithConfig(CSharpCompilation compilation, string? editorConfig)
        => editorConfig is null
            ? compilation
            : compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfigOptions(editorConfig)));

    private static string TextAt(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "nowhere";

    private static (string Source, List<string> Marks) ReadMarks(string markedSource)
    {
        var parts = markedSource.Split("[|");
        var marked = parts.Skip(1).Select(static part => part.Split("|]", 2)).ToList();
        return (parts[0] + string.Concat(marked.Select(static part => part[0] + part[1])), [.. marked.Select(static part => part[0])]);
    }
}
