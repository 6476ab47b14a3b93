using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL109: InvalidSetting.</summary>
public sealed class MTEL109Tests
{
    [Theory]
    [InlineData("api_surface = everything", "write public, internal or all")]
    [InlineData("minimum_statements = two", "write a number from 0 upwards")]
    [InlineData("minimum_statements = -1", "write a number from 0 upwards")]
    [InlineData("minimum_statements = 99999999999", "write a number from 0 upwards")]
    [InlineData("suggest = traced_logged", "write traced, timed, counted, in_flight, or several of them joined by '_', each once")]
    [InlineData("suggest = traced_traced", "write traced, timed, counted, in_flight, or several of them joined by '_', each once")]
    [InlineData(
        "api_surfaces = all",
        "there is no such key; write one of minitelemetry.api_surface, minitelemetry.minimum_statements, minitelemetry.include, "
            + "minitelemetry.exclude, minitelemetry.suggest")]
    public void Each_that_cannot_be_used(string setting, string advice) => Assert.Equal(
        [$"The setting 'minitelemetry.{setting}' in .editorconfig is ignored; {advice}"],
        Messages($"[*.cs]\nminitelemetry.{setting}\n", "public class Desk { }"));

    [Fact]
    public void It_is_told_once_of_many_files() => Assert.Single(
        Messages("[*.cs]\nminitelemetry.suggest = all\n", "public class Desk { }", "public class Till { }", "public class Bank { }"));

    [Fact]
    public void Each_value_is_told_of() => Assert.Equal(
        2,
        Messages("[File0.cs]\nminitelemetry.suggest = all\n[File1.cs]\nminitelemetry.suggest = none\n", "public class Desk { }", "public class Till { }")
            .Count());

    [Theory]
    [InlineData("api_surface = ALL")]
    [InlineData("api_surface =")]
    [InlineData("minimum_statements = 0")]
    [InlineData("include = ((((")]
    [InlineData("exclude = **")]
    [InlineData("suggest = counted_in_flight")]
    [InlineData("suggest = traced # ours")]
    public void Those_that_can(string setting) => Assert.Empty(Messages($"[*.cs]\nminitelemetry.{setting}\n", "public class Desk { }"));

    private static IEnumerable<string> Messages(string config, params string[] sources)
        => AnalyzerHarness.Analyze(sources, new TestOptions { EditorConfig = config }).Select(static diagnostic =>
        {
            Assert.Equal("MTEL109", diagnostic.Id);
            return diagnostic.GetMessage(null);
        });
}
