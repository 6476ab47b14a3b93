using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>A method, split into its declaration and its body.</summary>
public sealed class SplitTests
{
    [Fact]
    public void A_method() => Dark.Becomes(
        """
        /// <summary>Places an order.</summary>
        public int [|Place|](int id, string note = "none")
        {
            // Twice.
            return id * 2;
        }
        """,
        """
        /// <summary>Places an order.</summary>
        [Traced, Timed]
        public partial int Place(int id, string note = "none");

        private int PlaceCore(int id, string note)
        {
            // Twice.
            return id * 2;
        }
        """);

    [Fact]
    public void An_async_expression_with_comments() => Dark.Becomes(
        """
        public static async Task<T> [|PlaceAsync|]<T>(T order, CancellationToken ct = default)
            where T : class // for now
            => await Task.FromResult(order); // done
        """,
        """
        [Traced, Timed]
        public static partial Task<T> PlaceAsync<T>(T order, CancellationToken ct = default)
            where T : class; // for now

        private static async Task<T> PlaceAsyncCore<T>(T order, CancellationToken ct)
            where T : class
            => await Task.FromResult(order); // done
        """);

    [Fact]
    public void Braces_at_the_end_of_the_line() => Dark.Becomes(
        """
        public void [|Open|]() {
        }
        """,
        """
        [Traced, Timed]
        public partial void Open();

        private void OpenCore() {
        }
        """);

    [Fact]
    public void Parameters_on_lines_of_their_own() => Dark.Becomes(
        """
        public int [|Place|](
            int id, // of the order
            /* in cents */ long price = 3,

            // Free text.
            [System.ComponentModel.Description("note")] string? note = null)
        {
            return id + (int)price + note?.Length ?? 0;
        }
        """,
        """
        [Traced, Timed]
        public partial int Place(
            int id, // of the order
            /* in cents */ long price = 3,

            // Free text.
            [System.ComponentModel.Description("note")] string? note = null);

        private int PlaceCore(
            int id,
            long price,

            string? note)
        {
            return id + (int)price + note?.Length ?? 0;
        }
        """);

    [Fact]
    public void Comments_within_the_header() => Dark.Becomes(
        """
        public int /* whole */ [|Place|]</* of what */ T>(/* which */ int id /* , int count */, /* one */ int one = 1 /* last */)
            where T : /* for now */ class
        {
            return id + one;
        }

        public int [|Send|](/* nothing */) => 1;
        """,
        """
        [Traced, Timed]
        public partial int /* whole */ Place</* of what */ T>(/* which */ int id /* , int count */, /* one */ int one = 1 /* last */)
            where T : /* for now */ class;

        private int PlaceCore<T>(int id, int one)
            where T : class
        {
            return id + one;
        }

        [Traced, Timed]
        public partial int Send(/* nothing */);

        private int SendCore() => 1;
        """);

    [Fact]
    public void Accessibility_is_said_and_the_body_is_private() => Dark.Becomes(
        """
        protected internal int [|One|]() => 1;
        int [|Two|]() => 2;
        static async Task [|Three|]() => await Task.Yield();
        private protected unsafe static int* [|Four|](int* value) => value;
        void [|Five|]() { _ = One() + Two(); }
        """,
        """
        [Traced, Timed]
        protected internal partial int One();

        private int OneCore() => 1;
        [Traced, Timed]
        private partial int Two();

        private int TwoCore() => 2;
        [Traced, Timed]
        private static partial Task Three();

        private static async Task ThreeCore() => await Task.Yield();
        [Traced, Timed]
        private protected unsafe static partial int* Four(int* value);

        private unsafe static int* FourCore(int* value) => value;
        [Traced, Timed]
        private partial void Five();

        private void FiveCore() { _ = One() + Two(); }
        """);

    [Fact]
    public void Extension_methods_and_parameters_by_reference() => Assert.Equal(
        """
        public static partial class Desks
        {
            [Traced, Timed]
            public static partial int Sum(this string desk, in int one, ref int two, out int three, params int[] rest);

            private static int SumCore(string desk, in int one, ref int two, out int three, params int[] rest) { three = one; return two++; }

            [Traced, Timed]
            public static partial int Count(this in ReadOnlySpan<int> numbers, scoped ReadOnlySpan<int> others, params ReadOnlySpan<int> rest);

            private static int CountCore(in ReadOnlySpan<int> numbers, scoped ReadOnlySpan<int> others, params ReadOnlySpan<int> rest) => numbers.Length;

            [Traced, Timed]
            public static partial ref int First(int[] numbers);

            private static ref int FirstCore(int[] numbers) => ref numbers[0];
        }
        """,
        Dark.Lit("""
            public static class Desks
            {
                public static int [|Sum|](this string desk, in int one, ref int two, out int three, params int[] rest) { three = one; return two++; }

                public static int [|Count|](this in ReadOnlySpan<int> numbers, scoped ReadOnlySpan<int> others, params ReadOnlySpan<int> rest) => numbers.Length;

                public static ref int [|First|](int[] numbers) => ref numbers[0];
            }
            """));

    [Fact]
    public void Overloads_get_overloaded_bodies() => Dark.Becomes(
        """
        public int [|Place|](int id) => Place(id, 1);

        public int [|Place|](int id, int count) => count > 3 ? 3 : Place(id, count + 1);
        """,
        """
        [Traced, Timed]
        public partial int Place(int id);

        private int PlaceCore(int id) => Place(id, 1);

        [Traced, Timed]
        public partial int Place(int id, int count);

        private int PlaceCore(int id, int count) => count > 3 ? 3 : Place(id, count + 1);
        """);

    [Fact]
    public void A_method_within_a_line() => Assert.Equal(
        "public partial class Desk { [Traced, Timed] public partial int Place(int id = 1); private int PlaceCore(int id) => id; }",
        Dark.Lit("public class Desk { public int [|Place|](int id = 1) => id; }"));

    [Fact]
    public void What_is_suggested_is_written() => Assert.Contains(
        "    [Counted]\n    public partial int Place(int id);\n",
        Dark.LitWith("Counted", "public class Desk\n{\n    public int [|Place|](int id) => id;\n}\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Attributes_of_the_type_are_enough() => Assert.Equal(
        "[Traced, Timed]\npublic partial class Desk\n{\n    public partial int Place(int id);\n\n    private int PlaceCore(int id) => id;\n}\n",
        Dark.LitWith("", "[Traced, Timed]\npublic class Desk\n{\n    public int [|Place|](int id) => id;\n}\n"));

    [Fact]
    public void Keywords_as_names() => Dark.Becomes(
        "public int [|@class|](int @int = 2) => @int;",
        """
        [Traced, Timed]
        public partial int @class(int @int = 2);

        private int classCore(int @int) => @int;
        """);

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void In_older_C_sharp(LanguageVersion language) => Assert.Equal(
        "public abstract partial record Desk { [Traced, Timed] protected internal virtual partial Task<T?> FindAsync<T>(int id, string note = \"\", params T[] rest) where T : class; private async Task<T?> FindAsyncCore<T>(int id, string note, params T[] rest) where T : class => await Task.FromResult<T?>(null); }",
        Dark.Lit(
            "public abstract record Desk { protected internal virtual async Task<T?> [|FindAsync|]<T>(int id, string note = \"\", params T[] rest) where T : class => await Task.FromResult<T?>(null); }",
            new FixProject { Options = new() { Language = language } }));
}
