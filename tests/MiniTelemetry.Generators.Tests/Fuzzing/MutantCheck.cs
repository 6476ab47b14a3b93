using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Parsing.Logs;
using MiniTelemetry.Generators.Tests.Inventory;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>What must hold of any source, however wrong it is.</summary>
internal static class MutantCheck
{
    private const string MissingPart = "CS8795";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. AnalyzerHarness.Analyzers, new BlamingAnalyzer()];

    // All that there is to look at.
    private static readonly EditorConfigProvider Settings = new(
        "[*.cs]\nminitelemetry.api_surface = all\nminitelemetry.minimum_statements = 0\n", ImmutableDictionary<string, string>.Empty);

    private static readonly TestOptions All = InventoryRun.On with { Generators = [.. new TestOptions().Generators, new InventoryGenerator()] };

    // One that nothing breaks, but that has all metrics looked for.
    private static readonly TextFile Baseline = new("telemetry-inventory.baseline.json", """{ "metrics": [] }""");

    private static readonly Dictionary<LanguageVersion, CSharpCompilation> Bases =
        new[] { LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14 }.ToDictionary(
            static language => language,
            static language => new TestOptions { Language = language }.CompileTrees(Corpus.Common.Select(file => TestOptions.ParseAsIs(file.Text, file.Name, language))));

    /// <summary>What is wrong; null if nothing is.</summary>
    public static async Task<string?> FindFaultAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        // As written for a newer compiler half of the time, so that what its language version changes is seen too.
        var language = mutant.Seed % 2 == 0 ? LanguageVersion.CSharp14 : mutant.File.Language;
        var before = Bases[language].AddSyntaxTrees(mutant.Sources.Select((source, index) => TestOptions.ParseAsIs(source, $"Mutant{index}.cs", language)));
        var driver = GeneratorHarness.CreateDriver(All with { Language = language })
            .RunGeneratorsAndUpdateCompilation(before, out var after, out _, cancellationToken);
        var results = driver.GetRunResult().Results;
        if (results.Select(FindFailure).FirstOrDefault(static failure => failure is not null) is { } failure)
            return failure;
        var generated = results.SelectMany(static result => result.GeneratedSources).Select(static file => file.SyntaxTree).ToHashSet();
        var told = await AnalyzeAsync(after, cancellationToken);
        return told.FirstOrDefault(static diagnostic => diagnostic.Id == "AD0001") is { } thrown
            ? $"An analyzer failed: {thrown}"
            : FindErrors(before, after, generated, told, cancellationToken);
    }

    private static string? FindFailure(GeneratorRunResult result)
        => result.Exception is not null || result.Diagnostics.Any(static diagnostic => !diagnostic.Id.StartsWith("MTEL", StringComparison.Ordinal))
            ? $"The generator failed: {result.Exception}{string.Join('\n', result.Diagnostics)}"
            : null;

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, CancellationToken cancellationToken)
    {
        var analysis = compilation.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([Baseline], Settings), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        return await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    // Where the user's own code is right, what is written for it is right; and where no rule of ours speaks, the two are right together.
    private static string? FindErrors(
        Compilation before, Compilation after, HashSet<SyntaxTree> generated, ImmutableArray<Diagnostic> told, CancellationToken cancellationToken)
    {
        var own = before.GetDiagnostics(cancellationToken);
        if (own.Any(static diagnostic => IsError(diagnostic) && diagnostic.Id != MissingPart))
            return null;
        var known = own.Select(static diagnostic => diagnostic.Id).ToHashSet();
        var isTold = told.Any(static diagnostic => IsError(diagnostic) && diagnostic.Id.StartsWith("MTEL", StringComparison.Ordinal));
        var fault = after.GetDiagnostics(cancellationToken).FirstOrDefault(diagnostic => generated.Contains(diagnostic.Location.SourceTree!)
            ? IsError(diagnostic) || (diagnostic.Severity == DiagnosticSeverity.Warning && !known.Contains(diagnostic.Id))
            : IsError(diagnostic) && !isTold && !IsLeftToTheUser(diagnostic, after));
        return fault is null ? null : $"With what is generated it does not compile: {Describe(fault)}";
    }

    // A partial method that asks for nothing of ours.
    private static bool IsLeftToTheUser(Diagnostic diagnostic, Compilation compilation)
        => diagnostic is { Id: MissingPart, Location.SourceTree: { } tree }
            && compilation.GetSemanticModel(tree).GetDeclaredSymbol(tree.GetRoot().FindNode(diagnostic.Location.SourceSpan)) is { } method
            && !MethodAttributes.Read(method).Any && !LogMethods.IsLogMethod(method);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string Describe(Diagnostic diagnostic)
        => $"{diagnostic}\n{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";
}
