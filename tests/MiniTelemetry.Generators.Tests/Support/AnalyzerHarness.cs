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

    /// <summary>What could be done better; told of only where a test is about it, since most examples are of something else.</summary>
    public static readonly ImmutableHashSet<string> Advice = ["MTEL100", "MTEL101", "MTEL102", "MTEL103"];

    /// <summary>Exactly one diagnostic of that id at each mark and no other of ours; the first one's message is returned.</summary>
    public static string Reports(string id, string markedSource, TestOptions? options = null)
    {
        var (source, marks) = Marks.Read(markedSource);
        var found = Analyze([source], options, id);
        Assert.Equal(
            marks.Select(mark => $"{id}: {source.AsSpan(mark.Start, mark.Length)}"),
            found.Select(static diagnostic => $"{diagnostic.Id}: {TextAt(diagnostic)}"));
        return found[0].GetMessage(null);
    }

    /// <summary>No diagnostic of ours, and code that compiles without warnings.</summary>
    public static void ReportsNothing(string source, TestOptions? options = null, string? about = null)
    {
        Assert.Empty(Analyze([source], options, about).Select(static diagnostic => diagnostic.ToString()));
        GeneratorHarness.Run(source, options);
    }

    public static List<Diagnostic> Analyze(string source, TestOptions? options = null) => Analyze([source], options);

    public static List<Diagnostic> Analyze(IEnumerable<string> sources, TestOptions? options = null, string? about = null)
    {
        options ??= new TestOptions();
        var compilation = options.Compile(sources);
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), WithConfig(compilation, options.EditorConfig));
        AssertErrorsMeanNoCode(run);
        return [.. Analyze(run.Output, options, about).Concat(run.Results
            .SelectMany(static result => result.Diagnostics).Select(diagnostic => Relocate(diagnostic, run.Output)))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>No analyzer throws.</summary>
    public static void Survives(Compilation compilation) => _ = Analyze(compilation).Count();

    public static IEnumerable<Diagnostic> Analyze(Compilation compilation, TestOptions? options = null, string? about = null)
    {
        var config = new EditorConfigProvider(options?.EditorConfig, options?.Properties ?? ImmutableDictionary<string, string>.Empty);
        var files = (options?.AdditionalFiles ?? []).Select(static file => new TextFile(file.Name, file.Text));
        var analysis = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], config), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        return diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && (diagnostic.Id == about || !Advice.Contains(diagnostic.Id)));
    }

    // A generated file that does not compile would blame the user for our work.
    private static void AssertErrorsMeanNoCode(GeneratorRun run) => Assert.Empty(run.Output.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning
            && run.Sources.Any(file => file.SyntaxTree == diagnostic.Location.SourceTree)));

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
}
