using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Caching;

/// <summary>A small project in an editor: files that an edit leaves alone keep their trees, as they do there.</summary>
internal sealed class EditedProject
{
    private static readonly TestOptions Options = new();

    public static readonly EditedProject Start = new([
        ("Desk.cs", """
            namespace Shop;
            public partial class Desk
            {
                [Traced] public partial int Place([Tag("cart.size", "Size")] Cart cart);
                private int PlaceCore(Cart cart) => 1;
            }
            """),
        ("Till.cs", """
            namespace Shop;
            public partial class Till
            {
                [Timed] public partial void Open(int id, Coin coin);
                private void OpenCore(int id, Coin coin) { }
            }
            """),
        ("Vault.cs", """
            namespace Shop;
            public partial class Vault
            {
                public partial class Door
                {
                    [Counted] public partial void Lock();
                    private void LockCore() { }
                }
            }
            """),
        ("Cart.cs", """
            namespace Shop;
            public class Cart { public int Size => 1; }
            public class Coin { }
            """),
        ("Assembly.cs", """
            [assembly: System.Reflection.AssemblyInformationalVersion("1.0.0+abc")]
            """),
    ]);

    private EditedProject(IEnumerable<(string Path, string Text)> files)
        : this(Options.Compile().AddSyntaxTrees(files.Select(static file => Options.Parse(file.Text, file.Path))))
    {
    }

    private EditedProject(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; }

    public EditedProject Replace(string path, string old, string replacement)
    {
        var tree = Tree(path);
        var text = tree.ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(Compilation.ReplaceSyntaxTree(tree, Reparse(text.Replace(old, replacement, StringComparison.Ordinal), path)));
    }

    public EditedProject Add(string path, string text) => With(Compilation.AddSyntaxTrees(Options.Parse(text, path)));

    public EditedProject Remove(string path) => With(Compilation.RemoveSyntaxTrees(Tree(path)));

    public EditedProject Rename(string path, string to)
        => With(Compilation.ReplaceSyntaxTree(Tree(path), Reparse(Tree(path).ToString(), to)));

    public EditedProject Reverse() => With(Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Reverse()));

    public EditedProject With(CSharpCompilationOptions options) => With(Compilation.WithOptions(options));

    public EditedProject With(Func<CSharpParseOptions, CSharpParseOptions> change) => With(Compilation.RemoveAllSyntaxTrees()
        .AddSyntaxTrees(Compilation.SyntaxTrees.Select(
            tree => tree.WithRootAndOptions(tree.GetRoot(), change((CSharpParseOptions)tree.Options)))));

    private static EditedProject With(CSharpCompilation compilation) => new(compilation);

    // The text of a tree has the usings of all tests already.
    private static SyntaxTree Reparse(string text, string path)
        => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(Options.Language), path, System.Text.Encoding.UTF8);

    private SyntaxTree Tree(string path) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
}
