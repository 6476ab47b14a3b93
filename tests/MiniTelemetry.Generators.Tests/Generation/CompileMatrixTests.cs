using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Fuzzing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>Every shape and the whole catalogue, in each language version and with each option that changes what a source means.</summary>
public sealed class CompileMatrixTests
{
    private static readonly LanguageVersion[] Languages = [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14];

    public static TheoryData<string, LanguageVersion, NullableContextOptions> Cases()
    {
        var cases = new TheoryData<string, LanguageVersion, NullableContextOptions>();
        foreach (var shape in Shapes.All.Keys.Concat(WovenShapes.All.Keys))
        {
            foreach (var language in Languages)
            {
                cases.Add(shape, language, NullableContextOptions.Enable);
                cases.Add(shape, language, NullableContextOptions.Disable);
            }
        }

        return cases;
    }

    public static TheoryData<LanguageVersion, NullableContextOptions, bool, OptimizationLevel> Options()
    {
        var options = new TheoryData<LanguageVersion, NullableContextOptions, bool, OptimizationLevel>();
        foreach (var language in Languages)
        {
            options.Add(language, NullableContextOptions.Enable, true, OptimizationLevel.Debug);
            options.Add(language, NullableContextOptions.Enable, false, OptimizationLevel.Release);
            options.Add(language, NullableContextOptions.Disable, false, OptimizationLevel.Debug);
            options.Add(language, NullableContextOptions.Disable, true, OptimizationLevel.Release);
        }

        return options;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_shape_compiles_without_warnings(string shape, LanguageVersion language, NullableContextOptions nullable)
    {
        var run = GeneratorHarness.Run(Find(shape), new TestOptions { Language = language, Nullable = nullable });

        Assert.NotEmpty(run.Files);
    }

    // What the user's own files are warned of without us is theirs.
    [Theory]
    [MemberData(nameof(Options))]
    public void The_catalogue_compiles_without_warnings(
        LanguageVersion language, NullableContextOptions nullable, bool isChecked, OptimizationLevel optimization)
    {
        var options = new TestOptions { Language = language, Nullable = nullable };
        var files = Corpus.Catalogue.Where(file => file.Language <= language).ToList();
        var bare = options.CompileTrees(files.Select(file => TestOptions.ParseAsIs(file.Text, file.Name, language)));
        bare = bare.WithOptions(bare.Options.WithOverflowChecks(isChecked).WithOptimizationLevel(optimization));
        var run = GeneratorHarness.Run(GeneratorHarness.CreateDriver(options), bare);

        Assert.Null(run.Result.Exception);
        Assert.True(run.Files.Count > 40, $"{run.Files.Count} files");
        Assert.Empty(Told(run.Output).Except(Told(bare)));
    }

    private static IEnumerable<string> Told(Compilation compilation)
    {
        using var image = new MemoryStream();
        return [.. compilation.Emit(image).Diagnostics.Concat(compilation.GetDiagnostics())
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8795")
            .Select(static diagnostic => diagnostic.ToString())];
    }

    private static string Find(string shape) => Shapes.All.TryGetValue(shape, out var source) ? source : WovenShapes.All[shape];
}
