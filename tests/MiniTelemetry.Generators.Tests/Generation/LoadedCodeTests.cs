using System.Reflection;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>The generated code, loaded and called: the declared method does what its body does.</summary>
public sealed class LoadedCodeTests
{
    private static readonly Assembly Loaded = GeneratorHarness.Load(GeneratorHarness.Run("""
        namespace Shop;
        public partial class Desk
        {
            public int Opened;
            [Traced] public partial void Open(int by = 2);
            private void OpenCore(int by) => Opened += by;
            [Counted, Timed] public partial string Name<T>(T value);
            private string NameCore<T>(T value) => typeof(T).Name + value;
            [Traced] public partial Task<int> PlaceAsync(int id, CancellationToken ct);
            private Task<int> PlaceAsyncCore(int id, CancellationToken ct) => Task.FromResult(id);
            [Traced] public static partial bool TryDouble(ref int number, out int old);
            private static bool TryDoubleCore(ref int number, out int old) { old = number; number *= 2; return true; }
            [Traced] public partial Task FailAsync();
            private Task FailAsyncCore() => throw new InvalidOperationException("at once");
            [Traced] public partial dynamic Late(dynamic value);
            private dynamic LateCore(dynamic value) => value + 1;
        }
        public partial struct Counter
        {
            public int Count;
            [Traced] public partial int Next();
            private int NextCore() => ++Count;
        }
        """));

    private readonly object _desk = Create("Shop.Desk");

    [Fact]
    public void A_void_method_changes_its_object()
    {
        Call(_desk, "Open", Type.Missing);

        Assert.Equal(2, _desk.GetType().GetField("Opened")!.GetValue(_desk));
    }

    [Fact]
    public void A_generic_method_gets_its_type_argument()
        => Assert.Equal("Int327", _desk.GetType().GetMethod("Name")!.MakeGenericMethod(typeof(int)).Invoke(_desk, [7]));

    [Fact]
    public async Task A_task_carries_its_result()
        => Assert.Equal(42, await (Task<int>)Call(_desk, "PlaceAsync", 42, CancellationToken.None)!);

    [Fact]
    public void References_go_both_ways()
    {
        object?[] arguments = [21, null];

        Assert.Equal(true, _desk.GetType().GetMethod("TryDouble")!.Invoke(null, arguments));
        Assert.Equal([42, 21], arguments);
    }

    [Fact]
    public void A_synchronous_throw_stays_synchronous()
        => Assert.Equal("at once", Assert.Throws<TargetInvocationException>(() => Call(_desk, "FailAsync")).InnerException!.Message);

    [Fact]
    public void A_dynamic_value_binds_in_the_body_only() => Assert.Equal(2, Call(_desk, "Late", 1));

    [Fact]
    public void A_struct_changes_itself()
    {
        var counter = Create("Shop.Counter");
        Call(counter, "Next");

        Assert.Equal(2, Call(counter, "Next"));
    }

    private static object Create(string type) => Activator.CreateInstance(Loaded.GetType(type)!)!;

    private static object? Call(object target, string method, params object?[] arguments)
        => target.GetType().GetMethod(method)!.Invoke(target, arguments);
}
