using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>What the generator made of a compilation.</summary>
internal sealed class GeneratorRun(GeneratorDriver driver, Compilation output)
{
    public GeneratorDriver Driver { get; } = driver;

    /// <summary>The compilation with the generated files in it.</summary>
    public Compilation Output { get; } = output;

    /// <summary>What each generator made of it.</summary>
    public IReadOnlyList<GeneratorRunResult> Results { get; } = driver.GetRunResult().Results;

    /// <summary>What the generator of instrumented methods made of it.</summary>
    public GeneratorRunResult Result => Results[0];

    /// <summary>What the generator of log methods made of it.</summary>
    public GeneratorRunResult Logs => Results[1];

    /// <summary>What the generator of redacted records made of it.</summary>
    public GeneratorRunResult Records => Results[2];

    public IReadOnlyList<string> Files => [.. Sources.Select(static source => source.HintName)];

    /// <summary>The files of all generators.</summary>
    public IEnumerable<GeneratedSourceResult> Sources => Results.SelectMany(static result => result.GeneratedSources);

    /// <summary>The text of the only generated file.</summary>
    public string Text => Sources.Single().SourceText.ToString();

    /// <summary>The text of a generated method, its body outdented to the margin.</summary>
    public string Method(string name) => Outdent(Find<MethodDeclarationSyntax>(method => method.Identifier.ValueText == name));

    /// <summary>The body of a generated method, without its braces.</summary>
    public string Body(string name)
        => Outdent(Find<MethodDeclarationSyntax>(method => method.Identifier.ValueText == name).Body!.Statements.ToFullString());

    /// <summary>The initializer of a holder's field.</summary>
    public string Field(string name) => string.Concat(
        Find<VariableDeclaratorSyntax>(field => field.Identifier.ValueText == name).Initializer!.Value.ToString()
            .Split('\n').Select(static line => line.Trim()));

    private T Find<T>(Func<T, bool> predicate)
        where T : SyntaxNode
        => Sources.SelectMany(static file => file.SyntaxTree.GetRoot().DescendantNodes()).OfType<T>().Last(predicate);

    private static string Outdent(SyntaxNode node) => Outdent(node.ToFullString());

    private static string Outdent(string text)
    {
        var lines = text.Trim('\n').Split('\n');
        var margin = lines.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[margin..]));
    }
}
