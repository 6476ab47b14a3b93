using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Regions, pragmas and conditions around and in a method that is split.</summary>
public sealed class SplitDirectiveTests
{
    [Fact]
    public void Directives_around_and_inside_stay() => Assert.Equal(
        """
        #nullable disable
        public partial class Desk
        {
            #region Orders
        #pragma warning disable CS1998
            [Traced, Timed]
            public partial Task PlaceAsync(string note);

            private async Task PlaceAsyncCore(string note)
            {
        #if AUDIT
                Audit(note);
        #else
                Console.WriteLine(note);
        #endif
            }
        #pragma warning restore CS1998
            #endregion

        #if AUDIT
            private void Audit(string note) { }
        #else
            [Traced, Timed]
            public partial void Open();

            private void OpenCore() { }
        #endif
        }
        """,
        Dark.Lit("""
            #nullable disable
            public class Desk
            {
                #region Orders
            #pragma warning disable CS1998
                public async Task [|PlaceAsync|](string note)
                {
            #if AUDIT
                    Audit(note);
            #else
                    Console.WriteLine(note);
            #endif
                }
            #pragma warning restore CS1998
                #endregion

            #if AUDIT
                private void Audit(string note) { }
            #else
                public void [|Open|]() { }
            #endif
            }
            """));

    [Fact]
    public void An_attribute_under_a_condition() => Assert.Equal(
        """
        public partial class Desk
        {
        #if AUDIT
            [Obsolete]
        #endif
            [Traced, Timed]
            public partial void Open();

            private void OpenCore() { }
        }
        """,
        Dark.Lit("""
            public class Desk
            {
            #if AUDIT
                [Obsolete]
            #endif
                public void [|Open|]() { }
            }
            """));

    [Fact]
    public void An_attribute_of_the_declaration_under_a_condition() => Assert.Equal(
        """
        public partial class Desk
        {
        #if AUDIT
            [System.ComponentModel.Description("audited")]
        #endif
            [Traced, Timed]
            public partial void Open();

            private void OpenCore() { }
        }
        """,
        Dark.Lit(
            """
            public class Desk
            {
            #if AUDIT
                [System.ComponentModel.Description("audited")]
            #endif
                public void [|Open|]() { }
            }
            """,
            new FixProject { Symbols = ["AUDIT"] }));

    [Theory]
    [InlineData("public class Desk {\n#if AUDIT\n[Obsolete]\n#endif\npublic void [|Open|]() { } }")]
    [InlineData("public class Desk {\n[System.ComponentModel.Description(\"\")]\n#if AUDIT\n[Obsolete]\n#endif\npublic void [|Open|]() { } }")]
    [InlineData("public class Desk {\n#if AUDIT\n[System.ComponentModel.Description(\"\")]\npublic\n#endif\nvoid [|Open|]() { } }")]
    public void An_attribute_that_the_body_needs_too_under_a_condition(string source)
        => Dark.StaysDark(source, new FixProject { Symbols = ["AUDIT"] });

    [Fact]
    public void The_bases_of_a_type_under_a_condition() => Assert.StartsWith(
        "public partial class Desk\n#if !AUDIT\n    : IDisposable\n#endif\n{",
        Dark.Lit("""
            public class Desk
            #if !AUDIT
                : IDisposable
            #endif
            {
                public void [|Open|]() { }
                public void Dispose() { }
            }
            """),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("public class Desk { public\n#if AUDIT\nstatic\n#endif\nvoid [|Open|]() { } }")]
    [InlineData("public class Desk {\n#if AUDIT\nstatic\n#endif\nvoid [|Open|]() { } }")]
    [InlineData("public class Desk {\n#if AUDIT\npublic void Open(int id)\n#else\npublic void [|Open|]()\n#endif\n{ } }")]
    [InlineData("public class Desk {\n#if !AUDIT\npublic void [|Open|]()\n#else\npublic void Open(int id)\n#endif\n{ } }")]
    [InlineData("public class Desk {\n#if AUDIT\npublic void Open(int id) {\n#else\npublic void [|Open|]() {\n#endif\n} }")]
    [InlineData("public class Desk {\npublic void [|Open|](\n#if AUDIT\nint id\n#endif\n) { } }")]
    [InlineData("public class Desk {\npublic void [|Open|]() {\n#if AUDIT\n} public void Close() {\n#endif\n} }")]
    [InlineData("public class Desk {\npublic int [|Open|]()\n#if AUDIT\n=> 1;\n#else\n=> 2;\n#endif\n}")]
    [InlineData("public class Desk {\npublic void [|Open|]()\n#pragma warning disable CS1998\n{ } }")]
    [InlineData("#if AUDIT\npublic class Desk {\n#else\nclass Desk {\n#endif\npublic void [|Open|]() { } }")]
    [InlineData("public\n#if AUDIT\nsealed\n#endif\nclass Desk { public void [|Open|]() { } }")]
    public void What_a_condition_cuts_in_two_is_left(string source) => Dark.StaysDark(source);

    [Fact]
    public void What_a_condition_cuts_in_two_is_left_by_the_other_symbols() => Dark.StaysDark(
        "public class Desk {\n#if AUDIT\npublic void [|Open|](int id) {\n#else\npublic void Open() {\n#endif\n} }", new FixProject { Symbols = ["AUDIT"] });
}
