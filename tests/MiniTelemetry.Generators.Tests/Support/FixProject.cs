using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>What stands around the file that is fixed.</summary>
internal sealed record FixProject
{
    public const string FileName = "File.cs";

    public TestOptions Options { get; init; } = new();

    /// <summary>What every file may use without a using.</summary>
    public string GlobalUsings { get; init; } = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using MiniTelemetry;
        """;

    public IReadOnlyList<(string Name, string Text)> OtherFiles { get; init; } = [];

    public string[] Symbols { get; init; } = [];

    /// <summary>Whether the project references the runtime.</summary>
    public bool KnowsRuntime { get; init; } = true;

    /// <summary>A further project that compiles the same files.</summary>
    public FixProject? Linked { get; init; }

    public bool HasByteOrderMark { get; init; }

    /// <summary>The names of the packages of analyzers that the project has.</summary>
    public string[] Analyzers { get; init; } = [];

    /// <summary>Whether public members without documentation are told of.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>What has opened the solution.</summary>
    public string Host { get; init; } = WorkspaceKind.Host;

    public static FixProject WithoutOurUsing { get; } = new()
    {
        GlobalUsings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n",
    };

    /// <summary>The solution, and what is reported at the marks of the file: in each project in which the marked place is code.</summary>
    public (Solution Solution, List<Diagnostic> Diagnostics) Open(Func<Location, Diagnostic> report, string marked)
    {
        var (text, spans) = Marks.Read(marked);
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost, Host);
        var solution = Add(workspace.CurrentSolution, text, "Shop");
        if (Linked is not null)
            solution = Linked.Add(solution, text, "Shop.Linked");
        return (solution, [.. solution.Projects.SelectMany(project => Report(project, spans, report))]);
    }

    private Solution Add(Solution solution, string text, string name)
    {
        var project = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, name, Options.AssemblyName, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(Options.Kind)
                .WithNullableContextOptions(Options.Nullable).WithAllowUnsafe(true).WithOverflowChecks(true).WithWarningLevel(9999),
            parseOptions: new CSharpParseOptions(
                Options.Language, IsDocumented ? DocumentationMode.Diagnose : DocumentationMode.Parse, preprocessorSymbols: Symbols),
            metadataReferences: KnowsRuntime ? References.All : References.WithoutRuntime,
            analyzerReferences: Analyzers.Select(static analyzers => new NamedAnalyzers(analyzers))));
        solution = solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(project), ".editorconfig", SourceText.From("root = true\n" + Options.EditorConfig), filePath: "/.editorconfig");
        foreach (var (file, content) in OtherFiles.Prepend((FileName, text)).Append(("Usings.cs", GlobalUsings)))
        {
            var source = SourceText.From(content, new UTF8Encoding(HasByteOrderMark));
            solution = solution.AddDocument(DocumentId.CreateNewId(project), file, source, filePath: $"/{file}");
        }

        return solution;
    }

    private static IEnumerable<Diagnostic> Report(Project project, List<TextSpan> spans, Func<Location, Diagnostic> report)
    {
        var root = project.Documents.Single(static document => document.Name == FileName).GetSyntaxRootAsync().GetAwaiter().GetResult()!;
        return spans.Where(span => root.FindToken(span.Start).Span.Start == span.Start)
            .Select(span => report(Location.Create(root.SyntaxTree, span)));
    }
}
