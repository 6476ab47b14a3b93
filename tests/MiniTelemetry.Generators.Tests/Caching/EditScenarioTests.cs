using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Caching;

/// <summary>What an edit costs: which steps run again and find something new, and which files are written again.</summary>
public sealed class EditScenarioTests
{
    private const string NothingNew = EditOutcome.NothingNew;

    private static readonly EditedProject Start = EditedProject.Start;

    private static readonly Dictionary<string, (Func<EditedProject> Edit, string Expected)> Scenarios = new()
    {
        ["nothing"] = (
            static () => Start,
            NothingNew),
        ["an unrelated type is added"] = (
            static () => Start.Add("Unrelated.cs", "class Unrelated { }"),
            NothingNew),
        ["an unrelated member is edited"] = (
            static () => Start.Replace("Cart.cs", "Size => 1;", "Size => 2;"),
            NothingNew),
        ["an unrelated member is added to a type of a tag path"] = (
            static () => Start.Replace("Cart.cs", "Size => 1;", "Size => 1; public int Weight => 2;"),
            NothingNew),
        ["a body is edited"] = (
            static () => Start.Replace("Desk.cs", "=> 1;", "=> cart.Size + 2;"),
            NothingNew),
        ["a block body is edited"] = (
            static () => Start.Replace("Till.cs", "{ }", "{ return; }"),
            NothingNew),
        ["lines are inserted above"] = (
            static () => Start.Replace("Desk.cs", "namespace Shop", "// one\n\n// two\nnamespace Shop"),
            NothingNew),
        ["a comment is edited in a declaration"] = (
            static () => Start.Replace("Desk.cs", "public partial int", "/* why */ public partial int"),
            NothingNew),
        ["white space is edited in a declaration"] = (
            static () => Start.Replace("Till.cs", "int id, Coin coin);", "int  id,\n Coin coin );"),
            NothingNew),
        ["a member without attributes is added"] = (
            static () => Start.Replace("Desk.cs", "private int", "public string Name => \"\";\nprivate int"),
            NothingNew),
        ["another method of the type is annotated"] = (
            static () => Start.Replace(
                "Till.cs", "[Timed]", "[Timed] public partial void Close();\n private void CloseCore() { }\n [Timed]"),
            "Timed Modified New, Methods Modified, Types kept kept Modified; 1 written"),
        ["another type is annotated"] = (
            static () => Start.Add(
                "Safe.cs", "namespace Shop; public partial class Safe { [Timed] public partial void Open(); private void OpenCore() { } }"),
            "Timed kept New, Methods Modified, Types kept kept kept New; 1 written"),
        ["an attribute argument is changed"] = (
            static () => Start.Replace("Till.cs", "[Timed]", "[Timed(Name = \"till.open\")]"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["a second attribute is added"] = (
            static () => Start.Replace("Till.cs", "[Timed]", "[Timed, Counted]"),
            "Counted New kept, Timed Removed, Methods Modified, Types kept Modified Modified; 2 written"),
        ["an attribute is moved to the type"] = (
            static () => Start.Replace("Till.cs", "[Timed]", "").Replace("Till.cs", "public partial class", "[Timed] public partial class"),
            NothingNew),
        ["an attribute is removed"] = (
            static () => Start.Replace("Till.cs", "[Timed]", ""),
            "Counted New Removed, Timed Removed, Methods Modified, Types kept kept Removed; 0 written"),
        ["a parameter is renamed"] = (
            static () => Start.Replace("Till.cs", "int id", "int number"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["a parameter has another type"] = (
            static () => Start.Replace("Till.cs", "int id", "long id"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["the body alone has another parameter type"] = (
            static () => Start.Replace("Till.cs", "OpenCore(int id", "OpenCore(long id"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["the body alone names its parameter otherwise"] = (
            static () => Start.Replace("Till.cs", "OpenCore(int id", "OpenCore(int it"),
            NothingNew),
        ["a type of a tag path becomes a struct"] = (
            static () => Start.Replace("Cart.cs", "class Cart", "struct Cart"),
            "Traced Modified, Methods Modified, Types Modified kept kept; 1 written"),
        ["a member of a tag path is gone"] = (
            static () => Start.Replace("Cart.cs", "Size", "Count"),
            "Traced Modified, Methods Modified, Types Modified kept kept; 1 written"),
        ["a type of a signature moves to another namespace"] = (
            static () => Start.Replace("Cart.cs", "public class Coin { }", "")
                .Add("Coin.cs", "global using Shop.Money; namespace Shop.Money { public class Coin { } }"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["a type of a signature becomes experimental"] = (
            static () => Start.Replace(
                "Cart.cs", "public class Coin", "[System.Diagnostics.CodeAnalysis.Experimental(\"COIN1\")] public class Coin"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["the scope of the assembly is named"] = (
            static () => Start.Replace("Assembly.cs", "[assembly:", "[assembly: TelemetryScope(\"shop\")]\n[assembly:"),
            "Assembly Modified, Types Modified Modified Modified; 3 written"),
        ["the commit in the version is changed"] = (
            static () => Start.Replace("Assembly.cs", "+abc", "+def"),
            NothingNew),
        ["the version is changed"] = (
            static () => Start.Replace("Assembly.cs", "1.0.0", "1.0.1"),
            "Assembly Modified, Types Modified Modified Modified; 3 written"),
        ["a compilation option is changed"] = (
            static () => Start.With(Start.Compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)),
            NothingNew),
        ["a parse option is changed"] = (
            static () => Start.With(static options => options.WithPreprocessorSymbols("DEBUG")),
            NothingNew),
        ["a severity in .editorconfig is changed"] = (
            static () => Start.With(Start.Compilation.Options.WithSyntaxTreeOptionsProvider(
                new EditorConfigOptions("[*.cs]\ndotnet_diagnostic.MTEL003.severity = warning"))),
            NothingNew),
        ["a file is renamed"] = (
            static () => Start.Rename("Till.cs", "Register.cs"),
            NothingNew),
        ["the files are in another order"] = (
            static () => Start.Reverse(),
            "Traced Removed New, Counted New Removed, Timed Removed New; 0 written"),
        ["a file is removed"] = (
            static () => Start.Remove("Till.cs"),
            "Counted New Removed, Timed Removed, Methods Modified, Types kept kept Removed; 0 written"),
        ["a body is moved to another part"] = (
            static () => Start.Replace("Desk.cs", "private int PlaceCore(Cart cart) => 1;", "")
                .Add("Desk.Bodies.cs", "namespace Shop; partial class Desk { private int PlaceCore(Cart cart) => 1; }"),
            NothingNew),
        ["a type gets an attribute"] = (
            static () => Start.Replace("Till.cs", "public partial class", "[Traced] public partial class"),
            "Timed Modified, Methods Modified, Types kept kept Modified; 1 written"),
        ["a tagged property is added"] = (
            static () => Start.Replace("Desk.cs", "private int", "[Tag] private int Size => 1;\nprivate int"),
            "Traced Modified, Methods Modified, Types Modified kept kept; 1 written"),
        ["a property without a tag is added"] = (
            static () => Start.Replace("Desk.cs", "private int", "private int Size => 1;\nprivate int"),
            NothingNew),
        ["the outcomes of the assembly are changed"] = (
            static () => Start.Replace(
                "Assembly.cs", "[assembly:", "[assembly: Outcome(Expected = new[] { typeof(TimeoutException) })]\n[assembly:"),
            "Assembly Modified, Types Modified Modified Modified; 3 written"),
        ["what the assembly asks of results is changed where none has it"] = (
            static () => Start.Replace("Assembly.cs", "[assembly:", "[assembly: Outcome(FailWhen = \"IsFailure\")]\n[assembly:"),
            NothingNew),
        ["a body becomes an iterator"] = (
            static () => Start.Replace("Vault.cs", "[Counted] public partial void Lock();", "[Counted] public partial IEnumerable<int> Lock();")
                .Replace("Vault.cs", "private void LockCore() { }", "private IEnumerable<int> LockCore() { yield return 1; }"),
            "Counted Modified, Methods Modified, Types kept Modified kept; 1 written"),
        ["a nested type is moved out"] = (
            static () => Start.Replace("Vault.cs", "public partial class Vault\n{", "").Replace("Vault.cs", "    }\n}", "}"),
            "Counted Modified, Methods Modified, Types kept Modified kept; 1 written"),
    };

    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_costs_no_more_than(string scenario)
    {
        var (edit, expected) = Scenarios[scenario];
        var before = GeneratorHarness.Run(GeneratorHarness.CreateDriver(new TestOptions()), Start.Compilation);
        var compilation = edit().Compilation;

        var after = GeneratorHarness.Run(before.Driver, compilation);

        Assert.Equal(expected, EditOutcome.Summary(before.Result, after.Result));
        EditOutcome.AssertFresh(compilation, after);
    }
}
