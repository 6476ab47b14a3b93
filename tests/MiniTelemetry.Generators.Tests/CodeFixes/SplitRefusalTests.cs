using Microsoft.CodeAnalysis.CSharp;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Methods that cannot be split without changing what they do.</summary>
public sealed class SplitRefusalTests
{
    [Theory]
    [InlineData("public class Desk : IDesk { void IDesk.[|Open|]() { } } public interface IDesk { void Open(); }")]
    [InlineData("file class Desk { public void [|Open|]() { } }")]
    [InlineData("public static class Desks { extension(int id) { public int [|Twice|]() => id * 2; } }")]
    [InlineData("public class Desk { public async void [|Open|]() => await Task.Yield(); }")]
    [InlineData("public abstract class Desk { public abstract void [|Open|](); }")]
    [InlineData("public partial class Desk { public partial void [|Open|]() { } public partial void Open(); }")]
    [InlineData("public class Desk { public int [|Count|](__arglist) => 1; }")]
    [InlineData("public class Desk { public int [|Open|](int) { return 1; } }")]
    public void C_sharp_forbids_it(string source) => Dark.StaysDark(source);

    [Theory]
    [InlineData("System.Reflection.Assembly.GetCallingAssembly()")]
    [InlineData("System.Reflection.MethodBase.GetCurrentMethod()")]
    [InlineData("new System.Diagnostics.StackTrace()")]
    [InlineData("new Func<object>(() => new System.Diagnostics.StackFrame(1))")]
    public void The_body_looks_at_the_stack(string expression)
        => Dark.StaysDark($"public class Desk {{ public object? [|Who|]() => {expression}; }}");

    [Fact]
    public void Native_code_calls_it() => Dark.StaysDark(
        "public class Desk { [System.Runtime.InteropServices.UnmanagedCallersOnly] public static int [|Place|](int id) => id; }");

    [Fact]
    public void The_language_is_too_old() => Dark.StaysDark(
        "public class Desk { public int [|Place|](int id) { return id; } }",
        new FixProject { Options = new() { Language = LanguageVersion.CSharp10 } });

    [Fact]
    public void The_file_could_not_be_read() => Dark.StaysDark("public class Desk { public string [|Greet|]() => \"Gr\uFFFD\uFFFDe\"; }");

    [Fact]
    public void A_member_s_caller_is_named_as_before() => Dark.Becomes(
        """
        public string [|Place|](int id) => Who() + Who(id: 1) + Who(2, "x") + new Named().Name + Make(() => Who());

        private static string Who(int id = 0, [System.Runtime.CompilerServices.CallerMemberName] string who = "") => who + id;

        private static string Make(Func<string> make) => make();

        private sealed class Named([System.Runtime.CompilerServices.CallerMemberName] string? name = null) { public string? Name => name; }
        """,
        """
        [Traced, Timed]
        public partial string Place(int id);

        private string PlaceCore(int id) => Who(who: nameof(Place)) + Who(id: 1, who: nameof(Place)) + Who(2, "x") + new Named(name: nameof(Place)).Name + Make(() => Who(who: nameof(Place)));

        private static string Who(int id = 0, [System.Runtime.CompilerServices.CallerMemberName] string who = "") => who + id;

        private static string Make(Func<string> make) => make();

        private sealed class Named([System.Runtime.CompilerServices.CallerMemberName] string? name = null) { public string? Name => name; }
        """);

    [Fact]
    public void A_caller_s_name_has_no_place() => Dark.StaysDark("""
        public class Desk
        {
            public string? [|Place|]() => new Named { Id = 1 }.Name;

            private sealed class Named([System.Runtime.CompilerServices.CallerMemberName] string? name = null) { public string? Name => name; public int Id { get; set; } }
        }
        """);

    // The compiler's own calls have no list of arguments.
    [Theory]
    [InlineData("new Names { 1, 2 }")]
    [InlineData("from name in new Names() where name > 1 select name")]
    public void A_call_that_nobody_writes_has_no_place_either(string expression) => Dark.StaysDark($$"""
        public class Desk
        {
            public object [|Place|]() => {{expression}};

            private sealed class Names : List<int>
            {
                public void Add(int id, [System.Runtime.CompilerServices.CallerMemberName] string name = "") => Add(id + name.Length, name);
                public Names Where(Func<int, bool> holds, [System.Runtime.CompilerServices.CallerMemberName] string name = "") => this;
            }
        }
        """);

    [Fact]
    public void An_indexer_is_told_the_name_as_well() => Dark.Becomes(
        """
        public int [|Place|](int id) => this[id] + (Next?[id] ?? 0);

        private int this[int id, [System.Runtime.CompilerServices.CallerMemberName] string name = ""] => id + name.Length;

        private Desk? Next => null;
        """,
        """
        [Traced, Timed]
        public partial int Place(int id);

        private int PlaceCore(int id) => this[id, name: nameof(Place)] + (Next?[id, name: nameof(Place)] ?? 0);

        private int this[int id, [System.Runtime.CompilerServices.CallerMemberName] string name = ""] => id + name.Length;

        private Desk? Next => null;
        """);
}
