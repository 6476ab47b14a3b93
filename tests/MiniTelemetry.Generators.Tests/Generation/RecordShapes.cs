namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>
/// Records of every shape, each with <c>Program.Make()</c>. <c>@</c> is where <c>[Redacted]</c> goes, <c>~</c> where its <c>property:</c>
/// form does; the values there hold <c>SECRET</c>, so that the compiler's own text says what is to be printed.
/// </summary>
internal static class RecordShapes
{
    /// <summary>The shape with the attribute.</summary>
    public static string Redacted(string shape) => shape
        .Replace("@ ", "[Redacted] ", StringComparison.Ordinal).Replace("~ ", "[property: Redacted] ", StringComparison.Ordinal);

    /// <summary>The shape without it.</summary>
    public static string Bare(string shape) => shape.Replace("@ ", "", StringComparison.Ordinal).Replace("~ ", "", StringComparison.Ordinal)
        .Replace("[field: Redacted]", "", StringComparison.Ordinal);

    public static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["positional"] = """
            public partial record Login(string User, @ string Password, int Tries, double Rate);
            public static class Program { public static object Make() => new Login("bob", "SECRET1", 3, 1.5); }
            """,
        ["the property of a parameter"] = """
            public partial record Login(~ string Password, string User);
            public static class Program { public static object Make() => new Login("SECRET1", "bob"); }
            """,
        ["only what is redacted"] = """
            public partial record Login(@ string Password);
            public static class Program { public static object Make() => new Login("SECRET1"); }
            """,
        ["sealed"] = """
            public sealed partial record Login(string User, @ string Password);
            public static class Program { public static object Make() => new Login("bob", "SECRET1"); }
            """,
        ["struct"] = """
            public partial record struct Login(string User, @ string Password, int? Tries);
            public static class Program { public static object Make() => new Login("bob", "SECRET1", null); }
            """,
        ["readonly struct"] = """
            public readonly partial record struct Login(string User, @ string Password, DateTimeKind Kind);
            public static class Program { public static object Make() => new Login("bob", "SECRET1", DateTimeKind.Utc); }
            """,
        ["body members"] = """
            public partial record Login(int First)
            {
                public int Number = 1;
                @ public string Secret = "SECRET1";
                public string Name { get; init; } = "n";
                @ public string Other { get; set; } = "SECRET2";
                public static int Shared = 1;
                public const int Constant = 2;
                private int _hidden = 3;
                internal int Inner => _hidden;
                protected int Guarded => 4;
                public int WriteOnly { set => _hidden = value; }
                public int HalfHidden { private get; set; } = 5;
                public int this[int index] => index;
                public int Computed => 6;
                public event Action? Happened;
                public void Raise() => Happened?.Invoke();
            }
            public static class Program { public static object Make() => new Login(7); }
            """,
        ["a positional member that is declared by hand"] = """
            public partial record Login(int First, @ string Secret, int Last)
            {
                public int Before = 1;
                public string Secret { get; } = Secret;
                public int After = 2;
            }
            public static class Program { public static object Make() => new Login(1, "SECRET1", 3); }
            """,
        ["a positional field by hand"] = """
            public partial record Login(int First, string Secret)
            {
                public int Before = 1;
                @ public string Secret = Secret;
            }
            public static class Program { public static object Make() => new Login(1, "SECRET1"); }
            """,
        ["parts"] = """
            public partial record Login { public int A = 1; @ public string S = "SECRET1"; }
            public partial record Login(int B, @ string T) { public int C => 3; }
            public partial record Login { public int D => 4; }
            public static class Program { public static object Make() => new Login(2, "SECRET2"); }
            """,
        ["derived"] = """
            public partial record Base(string User, @ string Password);
            public partial record Login(string User, string Password, @ string Pin, int Tries) : Base(User, Password);
            public static class Program { public static object Make() => new Login("bob", "SECRET1", "SECRET2", 3); }
            """,
        ["derived of a base that prints all"] = """
            public record Base(string User);
            public sealed partial record Login(string User, @ string Pin) : Base(User);
            public static class Program { public static object Make() => new Login("bob", "SECRET1"); }
            """,
        ["derived of a base that prints nothing"] = """
            public abstract record Base;
            public partial record Login(@ string Pin, int Tries) : Base;
            public static class Program { public static object Make() => new Login("SECRET1", 2); }
            """,
        ["a derived one that adds nothing"] = """
            public partial record Base(@ string Password, int N);
            public record Login(string Password, int N) : Base(Password, N);
            public static class Program { public static object Make() => new Login("SECRET1", 2); }
            """,
        ["three levels"] = """
            public abstract partial record A(@ string One);
            public abstract record B(string One, int Two) : A(One);
            public sealed partial record C(string One, int Two, @ string Three) : B(One, Two);
            public static class Program { public static object Make() => new C("SECRET1", 2, "SECRET3"); }
            """,
        ["overridden and hidden"] = """
            public partial record Base { @ public virtual string Name => "SECRET1"; public virtual int N => 1; public string H => "h"; }
            public partial record Login : Base { public override string Name => "SECRET2"; public override int N => 2; @ public new string H => "SECRET3"; }
            public static class Program { public static object Make() => new Login(); }
            """,
        ["generic"] = """
            public partial record Pair<TLeft, TRight, TValue>(TLeft Left, @ TRight Right, TValue Value) where TValue : struct where TLeft : class?;
            public static class Program { public static object Make() => new Pair<string?, string, int>(null, "SECRET1", 4); }
            """,
        ["generic with a value"] = """
            public partial record Box<T>(T Value, @ T Secret);
            public static class Program { public static object Make() => new Box<string>("a", "SECRET1"); }
            """,
        ["nested"] = """
            namespace Shop.Deep;
            public static partial class Outer<T>
            {
                public partial struct Inner
                {
                    internal sealed partial record Login(T User, @ string Password);
                }
                public static object Make(T user) => new Inner.Login(user, "SECRET1");
            }
            public static class Program { public static object Make() => Outer<int>.Make(5); }
            """,
        ["private and nested"] = """
            public partial class Outer
            {
                private partial record Login(@ string Password, int N);
                public static object Make() => new Login("SECRET1", 2);
            }
            public static class Program { public static object Make() => Outer.Make(); }
            """,
        ["keywords"] = """
            namespace @event;
            public partial record @class(int @int, @ string @string, string builder, int record);
            public static class Program { public static object Make() => new @class(1, "SECRET1", "b", 2); }
            """,
        ["values of every kind"] = """
            public enum Colour { Red }
            public struct Plain { }
            public partial record All(@ string S, object? O, dynamic D, int? N, decimal M, char C, bool B, Colour E, int[] A, (int X, string Y) T, Plain P, DateTime When, string? None, List<int> L)
            {
                public ReadOnlySpan<char> Span => "span";
                private int _number = 9;
                public ref int Ref => ref _number;
            }
            public static class Program { public static object Make() => new All("SECRET1", null, "d", null, 1.50m, 'c', true, Colour.Red, [1], (1, "y"), default, new DateTime(2026, 11, 20), null, []); }
            """,
        ["a record in a record"] = """
            public partial record Login(string User, @ string Password);
            public record Session(int Id, Login Login);
            public static class Program { public static object Make() => new Session(1, new Login("bob", "SECRET1")); }
            """,
        ["of an interface"] = """
            public interface IPerson { @ string Email { get; } string Name { get; } }
            public partial record Person(string Email, string Name) : IPerson;
            public static class Program { public static object Make() => new Person("SECRET1", "bob"); }
            """,
        ["a field behind a property"] = """
            public partial record Login(int N) { [field: Redacted] public string Secret { get; } = "plain"; }
            public static class Program { public static object Make() => new Login(1); }
            """,
        ["a ToString of its own"] = """
            public partial record Base(@ string Password) { public override string ToString() => "own"; }
            public record Login(string Password, int N) : Base(Password);
            public static class Program { public static object Make() => new Login("SECRET1", 2); }
            """,
        ["obsolete and experimental"] = """
            #pragma warning disable CS0612, CS0618, CS0619, CS0067
            public partial record Login(@ string Password)
            {
                [Obsolete] public int Old => 1;
                [Obsolete("gone", true)] public int Gone => 2;
                [System.Diagnostics.CodeAnalysis.Experimental("X1")] public int New => 3;
            }
            public static class Program { public static object Make() => new Login("SECRET1"); }
            """,
        ["unsafe and required"] = """
            public unsafe partial record Login
            {
                @ public required string Password { get; init; }
                public required int N { get; init; }
            }
            public static class Program { public static object Make() => new Login { Password = "SECRET1", N = 1 }; }
            """,
        ["sealed PrintMembers is not needed"] = """
            public abstract partial record Shape<T>(@ T Secret) { public sealed partial record Circle(double Radius, T Secret) : Shape<T>(Secret); }
            public static class Program { public static object Make() => new Shape<string>.Circle(1.5, "SECRET1"); }
            """,
    };
}
