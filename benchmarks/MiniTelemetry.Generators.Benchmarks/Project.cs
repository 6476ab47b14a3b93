using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>1,000 methods in 100 files, one type a file, and a file that has nothing to do with them.</summary>
internal sealed class Project
{
    public const int Files = 100;
    public const int MethodsPerFile = 10;
    public const int Methods = Files * MethodsPerFile;

    private const int Unrelated = Files;
    private static readonly MetadataReference[] References =
        [.. ReferencePaths().Select(static path => MetadataReference.CreateFromFile(path))];

    private readonly string[] _sources;

    private Project(IEnumerable<string> sources, params Edit[] edits)
    {
        _sources = [.. sources, "namespace Shop; public class Unrelated { public int Number => 1; }", SourceText.Cart];
        Edits = [new("unrelated edit", Unrelated, "=> 1;", "=> 2;"), .. edits];
        Compilation = CSharpCompilation.Create(
            "Shop",
            _sources.Select(Parse),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; }

    public IReadOnlyList<Edit> Edits { get; }

    public static Project Instrumented(string tag = "") => new(
        Enumerable.Range(0, Files).Select(number => SourceText.InstrumentedType(number, tag)),
        new("edit of one body", 50, "+ 3;", "+ 33;"),
        new("edit of one attribute", 50, "[Traced, Timed]", "[Traced(Name = \"renamed\"), Timed]"));

    public static Project Logging() => new(
        Enumerable.Range(0, Files).Select(SourceText.LoggingType),
        new("edit of one body", 50, "+ 3;", "+ 33;"),
        new("edit of one attribute", 50, "Message = \"Order", "Message = \"The order"));

    /// <summary>A compilation of which nothing is bound yet: trees and references are shared, symbols are not.</summary>
    public CSharpCompilation Fresh() => Compilation.Clone();

    /// <summary>As <see cref="Fresh"/>, with a file edited. The edited tree is parsed here, outside of what is measured.</summary>
    public Func<CSharpCompilation> Edited(Edit edit)
    {
        var source = _sources[edit.File];
        var start = source.IndexOf(edit.Old, StringComparison.Ordinal);
        var tree = Parse(source.Remove(start, edit.Old.Length).Insert(start, edit.New), edit.File);
        return () => Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[edit.File], tree);
    }

    private static SyntaxTree Parse(string source, int file)
        => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14), $"File{file}.cs", Encoding.UTF8);

    private static IEnumerable<string> ReferencePaths()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Microsoft.Extensions.Logging.Abstractions.dll" or "MiniTelemetry.Runtime.dll"));
}
