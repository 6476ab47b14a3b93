using Microsoft.CodeAnalysis.CodeFixes;
using MiniTelemetry.CodeFixes.Logs;
using MiniTelemetry.CodeFixes.Misuse;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>The fixes of rules about what is written wrong: what the analyzers report, fixed in one pass.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("MTEL001",
        "public class Desk\n{\n    [Traced]\n    public async Task PlaceAsync(int id = 1)\n    {\n        await Task.Yield();\n    }\n}\n",
        "public partial class Desk\n{\n    [Traced]\n    public partial Task PlaceAsync(int id = 1);\n\n    private async Task PlaceAsyncCore(int id)\n    {\n        await Task.Yield();\n    }\n}\n")]
    [InlineData("MTEL001",
        "public class Desk\n{\n    [Traced(Body = \"Really\")]\n    public int Place(int id) => id;\n}\n",
        "public partial class Desk\n{\n    [Traced(Body = \"Really\")]\n    public partial int Place(int id);\n\n    private int Really(int id) => id;\n}\n")]
    [InlineData("MTEL001",
        "public partial class Desk\n{\n    [Traced] int Place(int id);\n    private int PlaceCore(int id) => id;\n}\n",
        "public partial class Desk\n{\n    [Traced] private partial int Place(int id);\n    private int PlaceCore(int id) => id;\n}\n")]
    [InlineData("MTEL002",
        "class Outer { class Desk { [Traced] public partial int Place(int id); private int PlaceCore(int id) => id; } }\n",
        "partial class Outer { partial class Desk { [Traced] public partial int Place(int id); private int PlaceCore(int id) => id; } }\n")]
    [InlineData("MTEL030",
        "partial class Desk { [LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"Low\")] static void Low(); }\n",
        "partial class Desk { [LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"Low\")] private static partial void Low(); }\n")]
    [InlineData("MTEL031",
        "class Desk { [LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"Low\")] static partial void Low(); }\n",
        "partial class Desk { [LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"Low\")] static partial void Low(); }\n")]
    public void Partial(string id, string before, string after) => Becomes(new MakePartialFix(), id, before, after);

    [Theory]
    [InlineData(
        "partial class Desk\n{\n    [Traced]\n    public virtual partial Task<int> PlaceAsync(int id = 1, params int[] more); // soon\n}\n",
        "partial class Desk\n{\n    [Traced]\n    public virtual partial Task<int> PlaceAsync(int id = 1, params int[] more); // soon\n\n    private Task<int> PlaceAsyncCore(int id, params int[] more) => throw new NotImplementedException();\n}\n")]
    [InlineData(
        "static partial class Desk { [Traced] public static partial void Place(this string it); [Counted] public static partial ref int First(int[] all); }\n",
        "static partial class Desk { [Traced] public static partial void Place(this string it); private static void PlaceCore(string it) => throw new NotImplementedException(); [Counted] public static partial ref int First(int[] all); private static ref int FirstCore(int[] all) => throw new NotImplementedException(); }\n")]
    [InlineData(
        "partial interface IDesk { [Traced] public virtual partial IAsyncEnumerable<T> All<T>() where T : class; }\n",
        "partial interface IDesk { [Traced] public virtual partial IAsyncEnumerable<T> All<T>() where T : class; private IAsyncEnumerable<T> AllCore<T>() where T : class => throw new NotImplementedException(); }\n")]
    [InlineData(
        "using System.Diagnostics.CodeAnalysis;\npartial class Desk { [Traced] [return: NotNullIfNotNull(nameof(it))] public partial string? Place(string? it); [Traced, DoesNotReturn] public partial void Throw(); }\n",
        "using System.Diagnostics.CodeAnalysis;\npartial class Desk { [Traced] [return: NotNullIfNotNull(nameof(it))] public partial string? Place(string? it); [return: NotNullIfNotNull(nameof(it))] private string? PlaceCore(string? it) => throw new NotImplementedException(); [Traced, DoesNotReturn] public partial void Throw(); [DoesNotReturn] private void ThrowCore() => throw new NotImplementedException(); }\n")]
    [InlineData(
        "partial class Desk { [Traced] public partial int Place(int id); internal int Send() => 2 * PlaceCore(1); }\n",
        "partial class Desk { [Traced] public partial int Place(int id); private int PlaceCore(int id) => throw new NotImplementedException(); internal int Send() => 2 * PlaceCore(1); }\n")]
    public void Missing_body(string before, string after) => Becomes(new CreateBodyFix(), "MTEL003", before, after);

    [Theory]
    [InlineData("int PlaceCore(string number, long cents) => 1;", "int PlaceCore(int number, long cents) => 1;")]
    [InlineData("int PlaceCore(int id) => id;", "int PlaceCore(int id, long price) => id;")]
    [InlineData("long PlaceCore(int id, long price) => 1;", "int PlaceCore(int id, long price) => 1;")]
    [InlineData("static int PlaceCore(int id, long price) => 1;", "int PlaceCore(int id, long price) => 1;")]
    [InlineData("int PlaceCore(int id, ref long price, int more) => id;", "int PlaceCore(int id, long price) => id;")]
    [InlineData("int PlaceCore([Other] string id, /* in cents */ int price /* each */) => 1;", "int PlaceCore([Other] int id, /* in cents */ long price /* each */) => 1;")]
    [InlineData("int PlaceCore() => 1;", "int PlaceCore(int id, long price) => 1;")]
    [InlineData("int PlaceCore(int id, /* in cents */ int price, int more) => id;", "int PlaceCore(int id, /* in cents */ long price) => id;")]
    public void Differing_body(string before, string after) => Becomes(
        new AlignBodyFix(), "MTEL004", Desk($"private {before}"), Desk($"private {after}"));

    [Fact]
    public void Differing_body_that_would_lose_a_comment() => StaysAs(
        new AlignBodyFix(), "MTEL004", Desk("private int PlaceCore(int id, long price, /* soon */ int more) => 1;"));

    [Fact]
    public void Differing_constraints_and_references() => Becomes(
        new AlignBodyFix(), "MTEL004",
        "static partial class Desk { [Traced] public static partial bool Try<T>(in T value, out string? text); private static bool TryCore<T>(T value, out string text) where T : struct { text = \"\"; return true; } }",
        "static partial class Desk { [Traced] public static partial bool Try<T>(in T value, out string? text); private static bool TryCore<T>(in T value, out string? text) { text = \"\"; return true; } }");

    [Fact]
    public void Differing_constraints_of_types_named_by_keywords() => Becomes(
        new AlignBodyFix(), "MTEL004",
        "static partial class Desk { [Traced] public static partial void Try<@class>(@class value) where @class : notnull; private static void TryCore<@class>(@class value) where @class : struct { } }",
        "static partial class Desk { [Traced] public static partial void Try<@class>(@class value) where @class : notnull; private static void TryCore<@class>(@class value) where @class : notnull { } }");

    [Theory]
    [InlineData("private U PlaceCore<U>(string id) => default!;")]
    [InlineData("private int PlaceCore<T, U>(int id) => 1;")]
    public void Differing_type_parameters(string body) => StaysAs(
        new AlignBodyFix(), "MTEL004", $"partial class Desk {{ [Traced] public partial T Place<T>(int id); {body} }}");

    [Theory]
    [InlineData("MTEL008", "[Timed(Name = \"Desk.PlaceOrder\")]", "[Timed(Name = \"desk.place_order\")]")]
    [InlineData("MTEL008", "[Counted(Name = \"orders placed!\")]", "[Counted(Name = \"orders_placed\")]")]
    [InlineData("MTEL009", "[Traced, Tag(\"Order.Tier\", Value = 1)]", "[Traced, Tag(\"order.tier\", Value = 1)]")]
    [InlineData("MTEL009", "[Traced, Tag(\".order tier.\", Value = 1)]", "[Traced, Tag(\"order_tier\", Value = 1)]")]
    public void Name(string id, string before, string after) => Becomes(new RenameFix(), id, Attributed(before), Attributed(after));

    [Theory]
    [InlineData("MTEL008", "[Timed(Name = \"\")]")]
    [InlineData("MTEL008", "[Timed(Name = Name)]")]
    [InlineData("MTEL009", "[Traced, Tag(\"Order Id\", Value = 1), Tag(\"order_id\", Value = 2)]")]
    [InlineData("MTEL009", "[Traced, Tag(\"Order Id\", Value = 1), Tag(\"Order-Id\", Value = 2)]")]
    [InlineData("MTEL009", "[Traced, Tag(\"ключ\", Value = 1)]")]
    [InlineData("MTEL009", "[Traced, Tag(\"error.type\", Value = 1)]")]
    public void Name_that_the_user_has_to_find(string id, string attribute) => StaysAs(new RenameFix(), id, Attributed(attribute));

    [Theory]
    [InlineData("[Timed(Buckets = [1, 0.5, .1, 1.0])]", "[Timed(Buckets = [.1, 0.5, 1])]")]
    [InlineData("[Timed(Buckets = new[] { 2d, 1 })]", "[Timed(Buckets = new[] { 1, 2d })]")]
    [InlineData("[Timed(Buckets = new double[] { 2, 1 })]", "[Timed(Buckets = new double[] { 1, 2 })]")]
    public void Buckets(string before, string after) => Becomes(new SortBucketsFix(), "MTEL010", Attributed(before), Attributed(after));

    [Theory]
    [InlineData("[Timed(Buckets = [1, -1])]")]
    [InlineData("[Timed(Buckets = [1, double.NaN])]")]
    [InlineData("[Timed(Buckets = [2, /* a */ 1])]")]
    public void Buckets_that_are_none(string attribute) => StaysAs(new SortBucketsFix(), "MTEL010", Attributed(attribute));

    [Fact]
    public void Cancellation_of_an_enumerator() => Becomes(
        new MoveEnumeratorCancellationFix(), "MTEL016",
        """
        using System.Runtime.CompilerServices;
        partial class Desk
        {
            [Traced] public partial IAsyncEnumerable<int> Ids([EnumeratorCancellation] CancellationToken ct);
            private async IAsyncEnumerable<int> IdsCore(CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
            [Traced] public partial IAsyncEnumerable<int> More([EnumeratorCancellation, Tag] CancellationToken ct);
            private async IAsyncEnumerable<int> MoreCore([EnumeratorCancellation] CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
        }
        """.Replace(", Tag", "", StringComparison.Ordinal),
        """
        using System.Runtime.CompilerServices;
        partial class Desk
        {
            [Traced] public partial IAsyncEnumerable<int> Ids(CancellationToken ct);
            private async IAsyncEnumerable<int> IdsCore([EnumeratorCancellation] CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
            [Traced] public partial IAsyncEnumerable<int> More(CancellationToken ct);
            private async IAsyncEnumerable<int> MoreCore([EnumeratorCancellation] CancellationToken ct) { await Task.Delay(1, ct); yield return 1; }
        }
        """);

    [Theory]
    [InlineData("[Traced] public partial int Place([Tag] string password);", "[Traced] public partial int Place([Tag, Redacted] string password);")]
    [InlineData("[Traced] public partial int Place([Tag(\"user.email\")] string password);", "[Traced] public partial int Place([Tag(\"user.email\"), Redacted] string password);")]
    public void Sensitive(string before, string after) => Becomes(
        new RedactFix(), "MTEL018",
        $"partial class Desk {{ {before} private int PlaceCore(string password) => 1; }}",
        $"partial class Desk {{ {after} private int PlaceCore(string password) => 1; }}");

    [Fact]
    public void Sensitive_log() => Becomes(
        new RedactFix(), "MTEL049",
        "partial class Desk { [LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"In {password}\")] static partial void In(string password); }",
        "partial class Desk { [LogEvent(Microsoft.Extensions.Logging.LogLevel.Debug, \"In {password}\")] static partial void In([Redacted] string password); }");

    [Fact]
    public void Logger_message() => Becomes(
        new ConvertLoggerMessageFix(), "MTEL103",
        """
        using Microsoft.Extensions.Logging;
        static partial class Logs
        {
            [LoggerMessage(7, LogLevel.Warning, "Low: {sku}")] public static partial void Low(ILogger logger, string sku);
            [Microsoft.Extensions.Logging.LoggerMessageAttribute(EventId = 8, Level = LogLevel.Debug, Message = "Ok")] static partial void Ok(ILogger logger);
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        static partial class Logs
        {
            [LogEvent(7, LogLevel.Warning, "Low: {sku}")] public static partial void Low(ILogger logger, string sku);
            [LogEvent(EventId = 8, Level = LogLevel.Debug, Message = "Ok")] static partial void Ok(ILogger logger);
        }
        """);

    private static string Desk(string body)
        => $"partial class Desk\n{{\n    [Traced]\n    public partial int Place(int id, long price);\n\n    {body}\n}}\n"
            + "[AttributeUsage(AttributeTargets.All)] class OtherAttribute : Attribute;\n";

    private static string Attributed(string attribute)
        => $"partial class Desk\n{{\n    const string Name = \"A B\";\n    {attribute}\n    public partial int Place();\n\n    private int PlaceCore() => 1;\n}}\n";

    internal static void Becomes(CodeFixProvider fixer, string id, string before, string after)
    {
        var (solution, diagnostics) = FixHarness.Analyze(before, id);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Single(FixHarness.Offered(fixer, solution, diagnostic)));
        var changed = FixHarness.FixAll(fixer, solution, diagnostics);
        Assert.Equal(after, FixHarness.TextOf(changed, FixProject.FileName));
        FixHarness.AssertCompiles(changed, new FixProject());
        Assert.Empty(FixHarness.Analyze(after, id).Diagnostics);
    }

    internal static void StaysAs(CodeFixProvider fixer, string id, string source)
    {
        var (solution, diagnostics) = FixHarness.Analyze(source, id);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Empty(FixHarness.Offered(fixer, solution, diagnostic)));
    }
}
