using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Caching;

/// <summary>What an edit costs the generator of log methods: which steps find something new, and which files are written again.</summary>
public sealed class LogEditScenarioTests
{
    private const string NothingNew = EditOutcome.NothingNew;

    private static readonly EditedProject Start = EditedProject.Start.Add("Log.cs", """
        namespace Shop;
        using Microsoft.Extensions.Logging;
        public partial class Ledger(ILogger logger)
        {
            [LogEvent(LogLevel.Information, "{number} {size}")] private partial void Booked(int number, [Tag("size", "Size")] Cart cart);
            public void Use() => Booked(1, new Cart());
        }
        public partial class Stock { [LogEvent(LogLevel.Warning, Counter = "stock.low")] private static partial void Low(Coin coin); }
        """);

    private static readonly Dictionary<string, (Func<EditedProject> Edit, string Expected)> Scenarios = new()
    {
        ["nothing"] = (
            static () => Start,
            NothingNew),
        ["an unrelated type is added"] = (
            static () => Start.Add("Unrelated.cs", "class Unrelated { }"),
            NothingNew),
        ["an instrumented method is edited"] = (
            static () => Start.Replace("Till.cs", "int id", "int number"),
            NothingNew),
        ["a caller is edited"] = (
            static () => Start.Replace("Log.cs", "Booked(1,", "Booked(2,"),
            NothingNew),
        ["lines are inserted above"] = (
            static () => Start.Replace("Log.cs", "public partial class Ledger", "// one\n\npublic partial class Ledger"),
            NothingNew),
        ["a template is edited"] = (
            static () => Start.Replace("Log.cs", "{number} {size}", "{number}"),
            "LogEvents Modified kept, LogMethods Modified, LogTypes Modified kept; 1 written"),
        ["a parameter is renamed"] = (
            static () => Start.Replace("Log.cs", "{number}", "{id}").Replace("Log.cs", "int number", "int id"),
            "LogEvents Modified kept, LogMethods Modified, LogTypes Modified kept; 1 written"),
        ["a logger is added as a field"] = (
            static () => Start.Replace("Log.cs", "public void Use", "private readonly ILogger _log = logger;\npublic void Use"),
            "LogEvents Modified kept, LogMethods Modified, LogTypes Modified kept; 1 written"),
        ["a member of a tag path is gone"] = (
            static () => Start.Replace("Cart.cs", "Size", "Count"),
            "LogEvents Modified kept, LogMethods Modified, LogTypes Modified kept; 1 written"),
        ["a member of a tag path is redacted"] = (
            static () => Start.Replace("Cart.cs", "public int Size", "[Redacted] public int Size"),
            "LogEvents Removed Removed New New, LogMethods Modified, LogTypes Modified kept; 1 written"),
        ["an unrelated member is added to a type of a tag path"] = (
            static () => Start.Replace("Cart.cs", "Size => 1;", "Size => 1; public int Weight => 2;"),
            NothingNew),
        // Of the two only the one with a counter is of a scope.
        ["the version is changed"] = (
            static () => Start.Replace("Assembly.cs", "1.0.0", "1.0.1"),
            "Assembly Modified, LogTypes kept Modified; 1 written"),
        ["another log method is added"] = (
            static () => Start.Replace("Log.cs", "public void Use", "[LogEvent(LogLevel.Error)] partial void Lost();\npublic void Use"),
            "LogEvents kept Modified New, LogMethods Modified, LogTypes Modified kept; 1 written"),
        ["an attribute is removed"] = (
            static () => Start.Replace("Log.cs", "[LogEvent(LogLevel.Warning, Counter = \"stock.low\")] private", ""),
            "LogEvents kept Removed, LogMethods Modified, LogTypes kept Removed; 0 written"),
        ["a method is traced, too"] = (
            static () => Start.Replace("Log.cs", "[LogEvent(LogLevel.Warning,", "[Traced, LogEvent(LogLevel.Warning,"),
            "LogEvents kept Removed, LogMethods Modified, LogTypes kept Removed; 0 written"),
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

        Assert.Equal(expected, EditOutcome.Summary(before.Logs, after.Logs));
        EditOutcome.AssertFresh(compilation, after);
    }
}
