using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation.Logs;

/// <summary>Every shape compiles without a warning, in each language version, with and without nullable annotations.</summary>
public sealed class LogShapesTests
{
    private static readonly HashSet<string> Modern = ["params and defaults", "references", "allows ref struct", "interfaces"];

    public static TheoryData<string, LanguageVersion, NullableContextOptions> Cases()
    {
        var cases = new TheoryData<string, LanguageVersion, NullableContextOptions>();
        foreach (var shape in LogShapes.All.Keys)
        {
            cases.Add(shape, LanguageVersion.CSharp14, NullableContextOptions.Enable);
            cases.Add(shape, LanguageVersion.CSharp14, NullableContextOptions.Disable);
            if (!Modern.Contains(shape))
                cases.Add(shape, LanguageVersion.CSharp12, NullableContextOptions.Enable);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_shape_compiles_without_warnings(string shape, LanguageVersion language, NullableContextOptions nullable)
    {
        const string Unused = "#pragma warning disable CS8632, CS0414, CS0169, CS0649, CS8669\n";

        var run = LogSource.Run(Unused + LogShapes.All[shape], new TestOptions { Language = language, Nullable = nullable });

        Assert.NotEmpty(run.Files);
        Assert.DoesNotContain("NotSupportedException", string.Concat(run.Sources.Select(static file => file.SourceText.ToString())), StringComparison.Ordinal);
        Assert.DoesNotContain(AnalyzerHarness.Analyze(run.Output), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    // The file-local class that holds the logger, and the static members of interfaces, are of C# 11.
    [Fact]
    public void The_oldest_language_will_do() => Assert.NotEmpty(
        LogSource.Run(LogShapes.All["signals"], new TestOptions { Language = LanguageVersion.CSharp11 }).Files);
}
