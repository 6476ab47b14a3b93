using System.Diagnostics;
using System.Reflection;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>The code of what a type, a result and a stream add, loaded and called with a listener.</summary>
public sealed class WovenCodeTests : IDisposable
{
    private static readonly Assembly Loaded = GeneratorHarness.Load(GeneratorHarness.Run("""
        namespace Shop;
        public record Receipt(string Id, bool IsFailure, string? Code);
        [Traced, Tag("tier", Value = "gold"), Outcome(FailWhen = "IsFailure", ErrorTypeFrom = "Code", Expected = new[] { typeof(TimeoutException) })]
        public partial class Desk
        {
            private int _slot = 1;
            [Tag] private int Slot => _slot > 0 ? _slot : throw new InvalidOperationException("no slot");
            public partial void Open(int by);
            private void OpenCore(int by) => _slot += by;
            [return: Tag("receipt.id", "Id")] public partial Receipt Place(string? code);
            private Receipt PlaceCore(string? code) => new("r1", code is not null, code);
            [return: Tag("receipt.id", "Id")] public partial Task<Receipt> PlaceAsync(string? code);
            private async Task<Receipt> PlaceAsyncCore(string? code) { await Task.Yield(); return new("r2", code is not null, code); }
            [return: Tag("receipt.id", "Id")] public partial ValueTask<Receipt> PlaceNow(string? code);
            private ValueTask<Receipt> PlaceNowCore(string? code) => new(new Receipt("r3", code is not null, code));
            public partial bool TryGet([Tag] out int id);
            private bool TryGetCore(out int id) { id = 7; return true; }
            public partial ref int At();
            private ref int AtCore() => ref _slot;
            public partial IEnumerable<int> Count(int to);
            private IEnumerable<int> CountCore(int to) { for (var number = 0; number < to; number++) yield return number; }
            public partial IAsyncEnumerable<int> CountAsync(int to);
            private async IAsyncEnumerable<int> CountAsyncCore(int to) { for (var number = 0; number < to; number++) { await Task.Yield(); yield return number; } }
            public partial void Late();
            private void LateCore() => throw new TimeoutException("late");
            [Enrich] public partial void Add([Tag("added")] int value);
            private void AddCore(int value) { }
            public int Raise() { ref var slot = ref At(); slot = 40; return _slot; }
            public static IEnumerable<int> All(Desk desk) { foreach (var number in desk.Count(3)) yield return number; }
            public static async Task<int> Sum(Desk desk) { var sum = 0; await foreach (var number in desk.CountAsync(3)) sum += number; return sum; }
        }
        """));

    private readonly object _desk = Activator.CreateInstance(Loaded.GetType("Shop.Desk")!)!;
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public WovenCodeTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Shop",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void A_type_instruments_and_tags()
    {
        Call("Open", 2);

        var span = Assert.Single(_spans);
        Assert.Equal("Desk.Open", span.OperationName);
        Assert.Equal("gold", span.GetTagItem("tier"));
        Assert.Equal(1L, span.GetTagItem("slot"));
    }

    [Fact]
    public void A_getter_that_throws_never_reaches_the_caller()
    {
        Call("Open", -1);
        Call("Open", 5);

        Assert.Equal([1L, null], _spans.Select(static span => span.GetTagItem("slot")));
    }

    [Theory]
    [InlineData("Place", "r1")]
    [InlineData("PlaceAsync", "r2")]
    [InlineData("PlaceNow", "r3")]
    public async Task A_result_says_what_it_is(string method, string id)
    {
        Assert.Equal(id, await Id(Call(method, [null])));
        Assert.Equal(id, await Id(Call(method, "sold_out")));

        Assert.Equal([id, id], _spans.Select(static span => span.GetTagItem("receipt.id")));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], _spans.Select(static span => span.Status));
        Assert.Equal([null, "sold_out"], _spans.Select(static span => span.GetTagItem("error.type")));
    }

    [Fact]
    public void An_out_parameter_is_tagged_with_what_came_out()
    {
        object?[] arguments = [null];

        Assert.Equal(true, _desk.GetType().GetMethod("TryGet")!.Invoke(_desk, arguments));
        Assert.Equal(7, arguments[0]);
        Assert.Equal(7L, Assert.Single(_spans).GetTagItem("id"));
    }

    [Fact]
    public void A_reference_refers_to_what_the_body_referred_to() => Assert.Equal(40, Call("Raise"));

    [Fact]
    public async Task A_stream_is_one_span()
    {
        Assert.Equal([0, 1, 2], (IEnumerable<int>)_desk.GetType().GetMethod("All")!.Invoke(null, [_desk])!);
        Assert.Equal(3, await (Task<int>)_desk.GetType().GetMethod("Sum")!.Invoke(null, [_desk])!);

        Assert.Equal(["Desk.Count", "Desk.CountAsync"], _spans.Select(static span => span.OperationName));
    }

    [Fact]
    public void An_expected_exception_is_no_failure()
    {
        Assert.IsType<TimeoutException>(Assert.Throws<TargetInvocationException>(() => Call("Late")).InnerException);

        Assert.Equal(ActivityStatusCode.Unset, Assert.Single(_spans).Status);
    }

    [Fact]
    public void Enriching_tags_the_span_that_is_open()
    {
        using var source = new ActivitySource("Shop");
        using var open = source.StartActivity("open")!;
        Call("Add", 5);

        Assert.Empty(_spans);
        Assert.Equal(5L, open.GetTagItem("added"));
        Assert.Equal("gold", open.GetTagItem("tier"));
    }

    private void Keep(Activity span)
    {
        lock (_spans)
            _spans.Add(span);
    }

    private static async Task<object?> Id(object? result)
    {
        dynamic receipt = result switch
        {
            Task task => await (dynamic)task,
            null => throw new InvalidOperationException(),
            _ when result.GetType().Name.StartsWith("ValueTask", StringComparison.Ordinal) => await (dynamic)result,
            _ => result,
        };
        return (string)receipt.Id;
    }

    private object? Call(string method, params object?[] arguments) => _desk.GetType().GetMethod(method)!.Invoke(_desk, arguments);
}
