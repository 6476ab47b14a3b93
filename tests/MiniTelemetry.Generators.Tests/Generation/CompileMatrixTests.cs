using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

public sealed class CompileMatrixTests
{
    public static TheoryData<string, LanguageVersion, NullableContextOptions> Cases()
    {
        var cases = new TheoryData<string, LanguageVersion, NullableContextOptions>();
        foreach (var shape in Shapes.All.Keys.Concat(WovenShapes.All.Keys))
        {
            foreach (var language in new[] { LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14 })
            {
                cases.Add(shape, language, NullableContextOptions.Enable);
                cases.Add(shape, language, NullableContextOptions.Disable);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_shape_compiles_without_warnings(string shape, LanguageVersion language, NullableContextOptions nullable)
    {
        var run = GeneratorHarness.Run(Find(shape), new TestOptions { Language = language, Nullable = nullable });

        Assert.NotEmpty(run.Files);
    }

    private static string Find(string shape) => Shapes.All.TryGetValue(shape, out var source) ? source : WovenShapes.All[shape];
}
