using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>The name of the body, where the usual one is taken.</summary>
public sealed class SplitNameTests
{
    [Theory]
    [InlineData("int PlaceCore() => 1;", "[Traced(Body = \"PlaceBody\"), Timed]", "PlaceBody")]
    [InlineData("int PlaceCore;", "[Traced(Body = \"PlaceBody\"), Timed]", "PlaceBody")]
    [InlineData("class PlaceCore;", "[Traced(Body = \"PlaceBody\"), Timed]", "PlaceBody")]
    [InlineData("int PlaceCore(int id) => id;", "[Traced, Timed]", "PlaceCore")]
    [InlineData("int PlaceCore<T>() => 1;", "[Traced, Timed]", "PlaceCore")]
    public void A_member_has_it(string member, string attributes, string name)
    {
        var lit = Dark.Lit($$"""
            #pragma warning disable CS0169
            public class Desk
            {
                public int [|Place|]() => 1;
                private {{member}}
            }
            """);
        Assert.Contains($"    {attributes}\n    public partial int Place();\n\n    private int {name}() => 1;\n", lit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Task? PlaceAsyncCore;", "[Traced, Timed]", "PlaceCoreAsync")]
    [InlineData("Task PlaceCoreAsync() => Task.CompletedTask;", "[Traced(Body = \"PlaceAsyncCore\"), Timed]", "PlaceAsyncCore")]
    [InlineData("Task PlaceAsyncCore() => Task.CompletedTask;", "[Traced(Body = \"PlaceCoreAsync\"), Timed]", "PlaceCoreAsync")]
    [InlineData("Task? PlaceAsyncCore, PlaceCoreAsync;", "[Traced(Body = \"PlaceAsyncBody\"), Timed]", "PlaceAsyncBody")]
    public void A_member_has_it_for_an_async_method(string member, string attributes, string name)
    {
        var lit = Dark.Lit($$"""
            #pragma warning disable CS0169
            public class Desk
            {
                public async Task [|PlaceAsync|]() => await Task.Yield();
                private {{member}}
            }
            """);
        Assert.Contains(
            $"    {attributes}\n    public partial Task PlaceAsync();\n\n    private async Task {name}() => await Task.Yield();\n", lit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_has_it() => Assert.EndsWith(
        """
        public sealed partial class Desk : Template
        {
            [Traced(Body = "PlaceBody"), Timed]
            public partial int Place(int id);

            private int PlaceBody(int id) => PlaceCore(id);
            protected override int PlaceCore(int id) => id;
        }

        public sealed partial class Till : Template
        {
            [Traced(Body = "PlaceBody"), Timed]
            public partial int Place(int id);

            private int PlaceBody(int id) => 1 + base.PlaceCore(id);
        }
        """,
        Dark.Lit("""
            public class Template
            {
                protected virtual int PlaceCore(int id) => id;
            }

            public sealed class Desk : Template
            {
                public int [|Place|](int id) => PlaceCore(id);
                protected override int PlaceCore(int id) => id;
            }

            public sealed class Till : Template
            {
                public int [|Place|](int id) => 1 + base.PlaceCore(id);
            }
            """),
        StringComparison.Ordinal);

    [Fact]
    public void Both_the_method_and_what_would_be_its_body_are_dark() => Dark.Becomes(
        """
        public int [|Place|](int id) => PlaceCore(id);

        public int [|PlaceCore|](int id) => id;
        """,
        """
        [Traced(Body = "PlaceBody"), Timed]
        public partial int Place(int id);

        private int PlaceBody(int id) => PlaceCore(id);

        [Traced, Timed]
        public partial int PlaceCore(int id);

        private int PlaceCoreCore(int id) => id;
        """);

    [Fact]
    public void The_type_is_called_so() => Assert.Contains(
        "private int PlaceBody()", Dark.Lit("public class PlaceCore { public int [|Place|]() => 1; }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("public int [|Place|]() { int PlaceCore() => 1; return PlaceCore(); } int PlaceBody;")]
    [InlineData("public int [|Place|](int PlaceCore) => PlaceCore; int PlaceBody;")]
    public void None_is_free(string members) => Dark.StaysDark($"public class Desk {{ {members} }}");

    [Fact]
    public void No_attribute_can_say_another() => FixHarness.OffersNothing(
        new MiniTelemetry.CodeFixes.InstrumentFix(), static location => Dark.Report(location, ""),
        "[Traced] public class Desk { public int [|Place|]() => 1; int PlaceCore; }");
}
