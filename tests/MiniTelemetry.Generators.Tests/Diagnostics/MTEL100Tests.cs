using MiniTelemetry.Generators.Diagnostics;
using static MiniTelemetry.Generators.Tests.Support.DarkCode;

namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL100: DarkMethod. What does work, and is told of.</summary>
public sealed class MTEL100Tests
{
    [Fact]
    public void A_method_that_works() => Assert.Equal(
        "'Desk.Place' is not instrumented; add [Traced, Timed], or say why not with [Uninstrumented]",
        Reports("public class Desk { public int [|Place|](int id) { var next = id + 1; return next; } }"));

    [Theory]
    [InlineData("public void [|Place|]() { _left++; _left++; }")]
    [InlineData("public int [|Place|](int id) { if (id > 0) return 1; return 2; }")]
    [InlineData("public void [|Place|]() { lock (_lines) { _left = 1; } }")]
    [InlineData("public void [|Place|]() { try { _left = 1; } finally { } }")]
    [InlineData("public Task [|Place|]() => _gateway.ChargeAsync(1);")]
    [InlineData("public Task [|Place|]() { return _gateway.ChargeAsync(1); }")]
    [InlineData("public async Task [|Place|]() => await _gateway.ChargeAsync(1);")]
    [InlineData("public async Task [|Place|]() => await Task.Yield();")]
    [InlineData("public async Task [|Place|](IAsyncEnumerable<int> all) { await foreach (var one in all) { } }")]
    [InlineData("public async Task [|Place|](IAsyncDisposable one) { await using (one) { } }")]
    [InlineData("public async Task [|Place|](IAsyncDisposable one) { await using var other = one; }")]
    [InlineData("public void [|Place|]() => _gateway.Note();")]
    [InlineData("public int [|Place|]() => Clock.Now();")]
    [InlineData("public int [|Place|]() => 1 + Clock.Now();")]
    [InlineData("public Func<int> [|Place|]() => () => Clock.Now();")]
    [InlineData("public void [|Place|]() => _action();")]
    [InlineData("public void [|Place|]() => Console.WriteLine();")]
    [InlineData("public void [|Place|](IServiceProvider services) => services.GetService(typeof(int));")]
    [InlineData("public void [|Place|](IProgress<int> progress) => progress.Report(1);")]
    [InlineData("public string [|Place|](string file) => System.IO.File.ReadAllText(file);")]
    [InlineData("public void [|Place|]() => Thread.Sleep(1);")]
    [InlineData("public Task [|Place|]() => Task.Delay(1);")]
    [InlineData("public Task [|Place|]() => Task.Run(() => { });")]
    [InlineData("public int [|Place|](object id) { ArgumentNullException.ThrowIfNull(id); _left = 1; return 1; }")]
    [InlineData("public int [|Place|](int id) { if (id < 0) throw new ArgumentException(\"\"); return 1; }")]
    [InlineData("public int [|Place|](System.Linq.IQueryable<int> all) => System.Linq.Queryable.Count(all);")]
    [InlineData("public IEnumerable<int> [|Place|]() { yield return 1; yield return 2; }")]
    [InlineData("public async IAsyncEnumerable<int> [|Place|]() { await Task.Yield(); yield return 2; }")]
    [InlineData("public ref int [|Place|]() { _left = 1; return ref _left; }")]
    [InlineData("public T [|Place|]<T>(T one) where T : class { var other = one; return other; }")]
    [InlineData("public unsafe void [|Place|](int* one) { *one = 1; *one = 2; }")]
    [InlineData("public void [|Place|](Span<int> one, out int two) { one.Clear(); two = 1; }")]
    [InlineData("public static int [|Place|]() => Clock.Now();")]
    [InlineData("public virtual int [|Place|]() => Clock.Now();")]
    [InlineData("protected int [|Place|]() => Clock.Now();")]
    [InlineData("protected internal int [|Place|]() => Clock.Now();")]
    [InlineData("public int [|PlaceCore|]() => Clock.Now();")]
    [InlineData("public int [|Main|]() => Clock.Now();")]
    [InlineData("public class Inner { public int [|Place|]() => Clock.Now(); }")]
    [InlineData("protected class Inner { public int [|Place|]() => Clock.Now(); }")]
    public void What_counts_as_work(string member) => Reports($"public class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("public void Place() { }")]
    [InlineData("public void Place() { ; }")]
    [InlineData("public void Place() { { _left = 1; } }")]
    [InlineData("public void Place() { unchecked { _left = 1; } }")]
    [InlineData("public int Place() => 1;")]
    [InlineData("public int Place() { return _left; }")]
    [InlineData("public int Place(int id) => id > 0 ? id : -id;")]
    [InlineData("public int Place() => throw new NotSupportedException();")]
    [InlineData("public object Place() => new Basis();")]
    [InlineData("public int Place() => _gateway.Next;")]
    [InlineData("public void Place() => _gateway.Changed += () => { };")]
    [InlineData("public string Place() => nameof(Clock.Now);")]
    [InlineData("public bool Place(string id) => string.IsNullOrEmpty(id);")]
    [InlineData("public void Place(int id) => _lines.Add(id);")]
    [InlineData("public bool Place(object id) => id.Equals(_lines);")]
    [InlineData("public int Place() => System.Linq.Enumerable.Count(_lines);")]
    [InlineData("public void Place(object id) => ArgumentNullException.ThrowIfNull(id);")]
    [InlineData("public int Place() => Math.Max(1, 2);")]
    [InlineData("public string Place(int id) => id.ToString();")]
    [InlineData("public int Place() => Step(); int Step() => 1;")]
    [InlineData("public int Place() { return Step(); static int Step() => 1; }")]
    [InlineData("public Action Place() => () => { _left++; _left++; };")]
    [InlineData("public Task Place() => Task.CompletedTask;")]
    [InlineData("public Task<bool> Place() => Task.FromResult(true);")]
    [InlineData("public ValueTask<bool> Place() => ValueTask.FromResult(true);")]
    [InlineData("public Task<bool> Place() => Task.FromException<bool>(new NotSupportedException());")]
    [InlineData("public int Place() => Interlocked.Increment(ref _left);")]
    [InlineData("public int Place() => Volatile.Read(ref _left);")]
    [InlineData("public void Place(CancellationToken token) => token.ThrowIfCancellationRequested();")]
    [InlineData("public int Place(object id) { ArgumentNullException.ThrowIfNull(id); return 1; }")]
    [InlineData("public int Place(int id) { ArgumentOutOfRangeException.ThrowIfNegative(id); ObjectDisposedException.ThrowIf(id > 9, this); return 1; }")]
    [InlineData("public int Place(object id) { System.ArgumentNullException.ThrowIfNull(id); return 1; }")]
    public void What_does_not(string member) => ReportsNothing($"public class Desk {{ {Fields} {member} }}");

    [Theory]
    [InlineData("public int Place() => Step();")]
    [InlineData("public int Place(int id) => Half(id);")]
    [InlineData("public override void Run(int id) => base.Run(id);")]
    [InlineData("public class Inner : Basis { public int Place() => Outside(); } static int Outside() => 1;")]
    public void A_call_within_its_own_types(string member) => ReportsNothing($"public class Desk : Basis {{ {Fields} {member} }}");

    [Fact]
    public void Functions_inside_of_a_method_are_its_own_affair() => ReportsNothing($$"""
        public class Desk
        {
            {{Fields}}
            public int Place()
            {
                return Local();
                int Local() { _left = 1; return _left; }
            }
        }
        """);

    [Fact]
    public void An_interface_with_a_body() => Reports("public interface IDesk { int [|Place|]() { var one = Clock.Now(); return one; } }");

    [Theory]
    [InlineData("public struct Desk { public readonly int [|Place|]() => Clock.Now(); }")]
    [InlineData("public ref struct Desk { public int [|Place|]() => Clock.Now(); }")]
    [InlineData("public record Desk(int Id) { public int [|Place|]() => Clock.Now(); }")]
    [InlineData("public static class Desk { public static int [|Place|](this string id) => Clock.Now(); }")]
    [InlineData("public class Desk<T> { public int [|Place|](T one) => Clock.Now(); }")]
    [InlineData("public class Desk : Basis { public override void [|Run|](int id) => Clock.Now(); }")]
    [InlineData("public class Desk : ICloneable { public object [|Clone|]() { var one = Clock.Now(); return one; } }")]
    public void In_types_of_every_kind(string type) => Reports(type);

    [Theory]
    [InlineData(
        "public class Desk : ICloneable { object ICloneable.[|Clone|]() { Clock.Now(); return this; } }",
        "'Desk.Clone' is not instrumented; an explicit interface implementation cannot be partial; have it call an instrumented method")]
    [InlineData(
        "public static class Desk { extension(string id) { public int [|Place|]() { Clock.Now(); return 1; } } }",
        "'Desk.Place' is not instrumented; a member of an extension block cannot be partial; write it as a 'this' method")]
    public void What_the_user_has_to_change_by_hand(string type, string message) => Assert.Equal(message, Reports(type));

    [Theory]
    [InlineData("object ICloneable.Clone() => Clone(); public object Clone() => this;")]
    [InlineData("object ICloneable.Clone() { return this; } ")]
    public void An_explicit_implementation_that_hands_on(string member) => ReportsNothing($"public class Desk : ICloneable {{ {member} }}");

    [Fact]
    public void An_interface_that_nobody_sees() => ReportsNothing("""
        internal interface IHidden { void Place(); }
        public class Desk : IHidden { void IHidden.Place() { Clock.Now(); Clock.Now(); } }
        """);

    [Theory]
    [InlineData("[Traced] public partial class Desk { public partial int Size(); int SizeCore() => 1; public int Place() => Clock.Now(); }", "Timed", null)]
    [InlineData("public class Desk : ICloneable { object ICloneable.Clone() { Clock.Now(); return this; } }", null, "explicit interface implementation")]
    public void What_a_fix_is_told(string type, string? attributes, string? notFixable)
    {
        var found = Assert.Single(Analyze(type, ""));

        Assert.Equal(attributes, found.Properties.GetValueOrDefault(FixProperties.Attributes));
        Assert.Contains(notFixable ?? "", found.Properties.GetValueOrDefault(FixProperties.NotFixable) ?? "", StringComparison.Ordinal);
        Assert.Equal(notFixable is null, !found.Properties.ContainsKey(FixProperties.NotFixable));
    }

    [Theory]
    [InlineData("#pragma warning disable MTEL100\n", "")]
    [InlineData("", "dotnet_diagnostic.MTEL100.severity = none")]
    public void It_can_be_silenced(string before, string config)
        => Assert.Empty(Analyze(before + "public class Desk { public int Place() => Clock.Now(); }", config));
}
