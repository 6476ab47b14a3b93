using MiniTelemetry.CodeFixes.Spans;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Spans opened by hand that become attributes.</summary>
public sealed class SpanByHandTests
{
    [Fact]
    public void One() => Becomes(
        """
        using System.Diagnostics;

        public class Desk
        {
            private static readonly ActivitySource Source = new("Shop");

            /// <summary>Places.</summary>
            public async Task<int> PlaceAsync(int id, List<int> cart)
            {
                using var activity = Source.StartActivity("place order", ActivityKind.Client);
                activity?.SetTag("order.id", id);
                activity?.SetTag("cart.size", cart.Count).SetTag("tier", "gold");

                // Slowly.
                await Task.Yield();
                return id;
            }
        }
        """,
        """
        using System.Diagnostics;

        public partial class Desk
        {
            private static readonly ActivitySource Source = new("Shop");

            /// <summary>Places.</summary>
            [Traced(Name = "place order", Kind = ActivityKind.Client)]
            [Tag("tier", Value = "gold")]
            public partial Task<int> PlaceAsync([Tag("order.id")] int id, [Tag("cart.size", "Count")] List<int> cart);

            private async Task<int> PlaceAsyncCore(int id, List<int> cart)
            {
                // Slowly.
                await Task.Yield();
                return id;
            }
        }
        """);

    [Fact]
    public void One_that_is_used_further() => StaysAs("""
        public class Desk
        {
            private static readonly System.Diagnostics.ActivitySource Source = new("Shop");
            public int Place(int id)
            {
                using var activity = Source.StartActivity("place order");
                return activity is null ? id : 1;
            }
        }
        """);

    // An attribute opens the span for all symbols.
    [Theory]
    [InlineData("#if !AUDIT\nusing var activity = Source.StartActivity(\"place order\");\n#endif\nreturn id;")]
    [InlineData("using var activity = Source.StartActivity(\"place order\");\n#if !AUDIT\nactivity?.SetTag(\"order.id\", id);\n#endif\nreturn id;")]
    [InlineData("using var activity = Source.StartActivity(\"place order\");\n#if AUDIT\nactivity?.SetTag(\"order.id\", id);\n#else\nactivity?.SetTag(\"order\", id);\n#endif\nreturn id;")]
    public void One_under_a_condition(string body) => StaysAs(Desk(body));

    [Fact]
    public void One_with_a_condition_behind_it() => Becomes(
        Desk("using var activity = Source.StartActivity(\"place order\");\n#if AUDIT\nreturn 1;\n#else\nreturn id;\n#endif"),
        """
        public partial class Desk
        {
            private static readonly System.Diagnostics.ActivitySource Source = new("Shop");

            [Traced(Name = "place order")]
            public partial int Place(int id);

            private int PlaceCore(int id)
            {
        #if AUDIT
        return 1;
        #else
        return id;
        #endif
            }
        }
        """);

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\");\nactivity?.SetTag(\"Order Id\", id);\nreturn id;")]
    [InlineData("using var activity = Source.StartActivity(\"a\");\nactivity?.SetTag(\"error.type\", id);\nreturn id;")]
    [InlineData("using var activity = Source.StartActivity(\"a\");\nactivity?.SetTag(\"id\", id).SetTag(\"id\", 1);\nreturn id;")]
    [InlineData("using (Source.StartActivity(\"a\"))\n{\nreturn id;\n}")]
    public void One_that_attributes_do_not_say_as_it_is(string body) => StaysAs(Desk(body));

    private static string Desk(string body) => $$"""
        public class Desk
        {
            private static readonly System.Diagnostics.ActivitySource Source = new("Shop");

            public int Place(int id)
            {
        {{body}}
            }
        }
        """;

    private static void Becomes(string before, string after) => MisuseTests.Becomes(new ConvertSpanFix(), "MTEL102", before, after);

    private static void StaysAs(string source) => MisuseTests.StaysAs(new ConvertSpanFix(), "MTEL102", source);
}
