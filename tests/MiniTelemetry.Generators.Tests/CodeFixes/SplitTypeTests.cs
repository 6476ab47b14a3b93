using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>The types around a method that is split.</summary>
public sealed class SplitTypeTests
{
    [Fact]
    public void All_containing_types_become_partial() => Assert.Equal(
        """
        public sealed partial class Shop<T>
        {
            internal readonly ref partial struct Desk
            {
                public partial record struct Line(int Number)
                {
                    [Traced, Timed]
                    public readonly partial int Place(int id);

                    private readonly int PlaceCore(int id) => id + Number;
                }
            }

            public partial record Order
            {
                [Traced, Timed]
                public partial int Place(T id);

                private int PlaceCore(T id) => 1;
            }
        }
        """,
        Dark.Lit("""
            public sealed class Shop<T>
            {
                internal readonly ref struct Desk
                {
                    public record struct Line(int Number)
                    {
                        public readonly int [|Place|](int id) => id + Number;
                    }
                }

                public record Order
                {
                    public int [|Place|](T id) => 1;
                }
            }
            """));

    [Fact]
    public void An_interface_method_stays_virtual() => Assert.Equal(
        """
        partial interface IDesk
        {
            [Traced, Timed]
            public virtual partial int One(int id);

            private int OneCore(int id) => id;

            [Traced, Timed]
            public virtual partial int Two();

            private int TwoCore() => 2;

            [Traced, Timed]
            public partial int Three();

            private int ThreeCore() => 3;

            [Traced, Timed]
            public static partial Task Four();

            private static async Task FourCore() => await Task.Yield();

            [Traced, Timed]
            protected internal virtual partial int Five();

            private int FiveCore() => Six();

            [Traced, Timed]
            private partial int Six();

            private int SixCore() => 6;

            [Traced, Timed]
            public static virtual partial int Seven();

            private static int SevenCore() => 7;
        }
        """,
        Dark.Lit("""
            interface IDesk
            {
                int [|One|](int id) => id;

                public virtual int [|Two|]() => 2;

                sealed int [|Three|]() => 3;

                static async Task [|Four|]() => await Task.Yield();

                protected internal int [|Five|]() => Six();

                private int [|Six|]() => 6;

                static virtual int [|Seven|]() => 7;
            }
            """));

    [Fact]
    public void Overriding_hiding_and_sealing_stay_on_the_declaration() => Assert.Equal(
        """
        public abstract class Base
        {
            public abstract int One();
            public virtual T? Two<T>(T? value) where T : class, IComparable<T> => value;
            public virtual T? Three<T>(T? value) => value;
            public int Four() => 4;
            protected virtual ValueTask<int> FiveAsync() => new(5);
        }

        public partial class Desk : Base
        {
            [Traced, Timed]
            public sealed override partial int One();

            private int OneCore() => 1;
            [Traced, Timed]
            public override partial T? Two<T>(T? value) where T : class;

            private T? TwoCore<T>(T? value) where T : class, IComparable<T> => base.Two(value);
            [Traced, Timed]
            public override partial T? Three<T>(T? value) where T : default;

            private T? ThreeCore<T>(T? value) => base.Three(value);
            [Traced, Timed]
            public new virtual partial int Four();

            private int FourCore() => base.Four();
            [Traced, Timed]
            protected override partial ValueTask<int> FiveAsync();

            private async ValueTask<int> FiveAsyncCore() => await base.FiveAsync();
        }
        """,
        Dark.Lit("""
            public abstract class Base
            {
                public abstract int One();
                public virtual T? Two<T>(T? value) where T : class, IComparable<T> => value;
                public virtual T? Three<T>(T? value) => value;
                public int Four() => 4;
                protected virtual ValueTask<int> FiveAsync() => new(5);
            }

            public class Desk : Base
            {
                public sealed override int [|One|]() => 1;
                public override T? [|Two|]<T>(T? value) where T : class => base.Two(value);
                public override T? [|Three|]<T>(T? value) where T : default => base.Three(value);
                public new virtual int [|Four|]() => base.Four();
                protected override async ValueTask<int> [|FiveAsync|]() => await base.FiveAsync();
            }
            """));

    [Fact]
    public void Constraints_of_every_kind() => Dark.Becomes(
        """
        public T [|Place|]<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] T, TOther, TSpan>(T value, TOther other, scoped TSpan span)
            where T : unmanaged, IComparable<T>
            where TOther : notnull, new()
            where TSpan : allows ref struct
        {
            return value;
        }
        """,
        """
        [Traced, Timed]
        public partial T Place<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] T, TOther, TSpan>(T value, TOther other, scoped TSpan span)
            where T : unmanaged, IComparable<T>
            where TOther : notnull, new()
            where TSpan : allows ref struct;

        private T PlaceCore<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.All)] T, TOther, TSpan>(T value, TOther other, scoped TSpan span)
            where T : unmanaged, IComparable<T>
            where TOther : notnull, new()
            where TSpan : allows ref struct
        {
            return value;
        }
        """);

    [Fact]
    public void Parts_in_other_files_are_partial_already_and_stay()
    {
        var project = new FixProject { OtherFiles = [("Other.cs", "public partial class Desk { public int Two() => One(); }")] };
        Assert.StartsWith(
            "public partial class Desk { [Traced, Timed] public partial int One();",
            Dark.Lit("public partial class Desk { public int [|One|]() => 1; }", project),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_unsafe_type_allows_stays_allowed() => Assert.Equal(
        "unsafe partial class Desk { partial struct Line { [Traced, Timed] public static partial int Walk(int* at); private static int WalkCore(int* at) => *at; } }",
        Dark.Lit("unsafe class Desk { struct Line { public static int [|Walk|](int* at) => *at; } }"));

    [Fact]
    public void A_type_with_a_primary_constructor_and_a_base() => Assert.Equal(
        "partial class Desk(int id, int size) : List<int>(size), IDisposable { [Traced, Timed] public partial int Id(); private int IdCore() => id; public void Dispose() { } }",
        Dark.Lit("class Desk(int id, int size) : List<int>(size), IDisposable { public int [|Id|]() => id; public void Dispose() { } }"));

    [Fact]
    public void What_implements_an_interface_still_does() => Assert.Contains(
        "public partial Task<T> OpenAsync<T>(T? id) where T : class;",
        Dark.Lit("""
            public interface IDesk { Task<T> OpenAsync<T>(T? id) where T : class; }
            public class Desk : IDesk { public async Task<T> [|OpenAsync|]<T>(T? id) where T : class { await Task.Yield(); return id!; } }
            """),
        StringComparison.Ordinal);

    [Fact]
    public void Statements_at_the_top_are_a_part_of_Program() => Assert.Contains(
        "public partial class Program { [Traced, Timed] public static partial int Place(int id);",
        Dark.Lit(
            "Place(1);\n\npublic partial class Program { public static int [|Place|](int id) => id; }",
            new FixProject { Options = new() { Kind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication } }),
        StringComparison.Ordinal);
}
