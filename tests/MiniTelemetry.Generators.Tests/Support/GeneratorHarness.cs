using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>The one way tests run the generators. Each run also proves caching, models without Roslyn, and a build without warnings.</summary>
internal static class GeneratorHarness
{
    public static GeneratorRun Run(string source, TestOptions? options = null) => Run([source], options);

    public static GeneratorRun Run(IEnumerable<string> sources, TestOptions? options = null)
    {
        options ??= new TestOptions();
        var compilation = options.Compile(sources);
        var run = Run(CreateDriver(options), compilation);
        var again = Run(run.Driver, compilation.Clone());
        for (var index = 0; index < run.Results.Count; index++)
        {
            Assert.Empty(run.Results[index].Diagnostics);
            Assert.Null(run.Results[index].Exception);
            CachingAssertions.AssertAllCached(again.Results[index]);
            RoslynObjectAssertions.AssertNone(run.Results[index]);
        }

        if (!options.AllowsErrors)
            AssertNoWarnings(run.Output);
        return run;
    }

    public static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        var next = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new(next, output);
    }

    public static GeneratorDriver CreateDriver(TestOptions options) => CSharpGeneratorDriver.Create(
        [.. options.Generators.Select(static generator => generator.AsSourceGenerator())],
        parseOptions: new CSharpParseOptions(options.Language),
        optionsProvider: new EditorConfigProvider(options.EditorConfig, options.Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The compiled result, loaded.</summary>
    public static Assembly Load(GeneratorRun run)
    {
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private static void AssertNoWarnings(Compilation compilation)
    {
        var found = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(found.Count == 0, string.Join("\n", found.Select(static diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}")));
    }

    private static string? LineOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText()
        .Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
}
