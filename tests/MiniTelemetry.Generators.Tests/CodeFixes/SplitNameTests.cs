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
    public void A_type_is_nested_in_its_base() => Assert.Equal(
        """
        public abstract partial class Shape<T>
        {
            [Traced, Timed]
            public virtual partial T Draw(T at, int size);

            private T DrawCore(T at, int size) => at;

            private int MoveCore = 1;

            public sealed partial class Round : Shape<T>
            {
                [Traced(Body = "RoundDrawBody"), Timed]
                public override partial T Draw(T at, int size);

                private T RoundDrawBody(T at, int size) => base.Draw(at, size + MoveCore);

                [Traced(Body = "MoveBody"), Timed]
                public partial void Move();

                private void MoveBody() { }
            }
        }
        """,
        Dark.Lit("""
            public abstract class Shape<T>
            {
                public virtual T [|Draw|](T at, int size) => at;

                private int MoveCore = 1;

                public sealed class Round : Shape<T>
                {
                    public override T [|Draw|](T at, int size) => base.Draw(at, size + MoveCore);

                    public void [|Move|]() { }
                }
            }
            """));

    // Under the usual name each of these bodies would call itself, and never end.
    [Theory]
    [InlineData("public class Desk { public int [|Place|](int id) => PlaceCore(id); int PlaceCore(int id, string? note = null) => id; }")]
    [InlineData("public class Desk { public int [|Place|](int id) => PlaceCore(id); int PlaceCore(object id) => 1; }")]
    [InlineData("public class Desk { public int [|Place|](int id) => Make(one => PlaceCore(one)); int Make(Func<int, int> make) => make(1); T PlaceCore<T>(T id) => id; }")]
    [InlineData("public class Desk : Template { public int [|Place|](int id) => PlaceCore(id); } public class Template { public int PlaceCore(long id) => 1; }")]
    [InlineData("public class Desk { static int PlaceCore(int id) => id; class Line { public int [|Place|](int id) => PlaceCore(id); } }")]
    [InlineData("public class Desk { public int [|Place|](int id) => this.PlaceCore(id); } static class Desks { public static int PlaceCore(this Desk desk, int id) => id; }")]
    [InlineData("public class Desk { public int [|Place|](int id) => id;\n#if AUDIT\nint Audit(int id) { return PlaceCore(id); }\n#endif\nint PlaceCore(object id) => 1; }")]
    [InlineData("public class Desk { public int [|Place|](int id) => id;\n#if AUDIT\nTask Audit(int id) => await PlaceCore(id);\n#endif\nint PlaceCore(object id) => 1; }")]
    public void The_type_calls_another_method_by_it(string source)
    {
        var lit = Dark.Lit(source);
        Assert.Contains("[Traced(Body = \"PlaceBody\"), Timed]", lit, StringComparison.Ordinal);
        Assert.Contains("int PlaceBody(int id)", lit, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_declared_under_a_condition_it_is_free() => Assert.Contains(
        "[Traced, Timed]",
        Dark.Lit("public class Desk { public int [|Place|](int id) => id;\n#if AUDIT\nList<int>? PlaceCore(long id) => null; int PlaceCore(string id) => 1;\n#endif\n}"),
        StringComparison.Ordinal);

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
