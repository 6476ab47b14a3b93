using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Diagnostics;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>
/// A compiler that misses an implementing part stops before the analyzers, and nobody would learn why it is missing. So there is one.
/// </summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("[Traced] public partial int Place();")]
    [InlineData("[Traced] public partial void Place(out int id); private void PlaceCore(int id) { }")]
    [InlineData("[Traced] public partial ref readonly int Place();")]
    [InlineData("[Traced] public partial IAsyncEnumerable<T> Place<T>() where T : class;")]
    [InlineData("[Traced] public partial Task PlaceAsync(); Task PlaceAsyncCore() => null!; Task PlaceCoreAsync() => null!;")]
    public void The_compiler_gets_as_far_as_the_analyzer(string members)
    {
        var run = GeneratorHarness.Run($"public partial class Desk {{ {members} }}");

        Assert.Contains("=> throw new global::System.NotSupportedException(", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("DeskTelemetry", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_methods_of_the_type_are_instrumented() => Assert.StartsWith("var call = DeskTelemetry.Open.Start();", GeneratorHarness.Run("""
        public partial class Desk
        {
            [Traced] public partial int Place();
            [Traced] public partial void Open();
            private void OpenCore() { }
        }
        """).Body("OpenInstrumented"), StringComparison.Ordinal);

    [Theory]
    [InlineData("class Desk { [Traced] public partial int Place(); }")]
    [InlineData("partial class Desk { [Traced] public partial int Place(); public partial int Place() => 1; }")]
    public void Where_the_declaration_is_at_fault_there_is_nothing(string type)
        => Assert.Empty(GeneratorHarness.Run(type, new TestOptions { AllowsErrors = true }).Files);

    [Fact]
    public void Rules_beside_a_part_that_throws_cannot_be_turned_off() => Assert.Equal(
        [
            "MTEL003", "MTEL004", "MTEL005", "MTEL006", "MTEL011", "MTEL033", "MTEL034", "MTEL035", "MTEL036", "MTEL037", "MTEL038", "MTEL039",
        ],
        DiagnosticDescriptors.All
            .Where(static rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))
            .Select(static rule => rule.Id)
            .Order(StringComparer.Ordinal));
}
