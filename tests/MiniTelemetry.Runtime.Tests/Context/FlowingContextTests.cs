using Microsoft.Extensions.Logging;
using MiniTelemetry.Context;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>The context that flows with the calls.</summary>
[Collection(ProcessWideState.Name)]
public sealed class FlowingContextTests
{
    [Fact]
    public void It_is_there_until_its_dispose()
    {
        using var output = new ContextOutput();
        using (Telemetry.BeginContext("tenant.id", "acme"))
            Assert.Equal("acme", output.Value());
        Assert.Null(output.Value());
    }

    [Fact]
    public void Inner_values_override_outer_ones_and_those_of_the_process()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "process");
        using (Telemetry.BeginContext("tenant.id", "outer"))
        {
            Assert.Equal("outer", output.Value());
            using (Telemetry.BeginContext("tenant.id", "inner"))
                Assert.Equal("inner", output.Value());
            Assert.Equal("outer", output.Value());
            output.Telemetry.SetContext("tenant.id", "changed");
            Assert.Equal("outer", output.Value());
        }

        Assert.Equal("changed", output.Value());
    }

    [Fact]
    public void The_process_may_change_under_it()
    {
        using var output = new ContextOutput();
        using var _ = Telemetry.BeginContext("tenant.id", "acme");
        Assert.Null(output.Value("region"));
        output.Telemetry.SetContext("region", "eu");
        Assert.Equal("eu", output.Value("region"));
        output.Telemetry.SetContext("region", "us");
        Assert.Equal("us", output.Value("region"));
        output.Telemetry.ClearContext();
        Assert.Null(output.Value("region"));
        Assert.Equal("acme", output.Value());
    }

    [Fact]
    public void Null_hides_a_key()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "process");
        using (Telemetry.BeginContext("tenant.id", null))
        {
            Assert.Null(output.Value());
            using (Telemetry.BeginContext("tenant.id", "back"))
                Assert.Equal("back", output.Value());
            Assert.Null(output.Value());
        }

        Assert.Equal("process", output.Value());
    }

    [Fact]
    public void Several_values_at_once()
    {
        using var output = new ContextOutput();
        using (Telemetry.BeginContext([new("tenant.id", "first"), new("region", "eu"), new("tenant.id", "last")], Signals.Span))
        {
            var span = output.Span();
            Assert.Equal(("last", "eu"), (span["tenant.id"], span["region"]));
            Assert.False(output.Record().ContainsKey("region"));
        }

        using (Telemetry.BeginContext(new Dictionary<string, object?> { ["tenant.id"] = 7 }))
            Assert.Equal("7", output.Value());
        using (Telemetry.BeginContext([]))
            Assert.Null(output.Value());
    }

    [Fact]
    public async Task It_flows_with_await_and_into_what_is_started()
    {
        using var output = new ContextOutput();
        using (Telemetry.BeginContext("tenant.id", "acme"))
        {
            await Task.Yield();
            Assert.Equal("acme", output.Value());
            await Task.Delay(1);
            Assert.Equal("acme", output.Value());
            Assert.Equal("acme", await Task.Run(() => output.Value()));
            Parallel.For(0, 8, _ => Assert.Equal("acme", output.Span()["tenant.id"]));
            await Parallel.ForAsync(0, 8, async (_, _) =>
            {
                await Task.Yield();
                Assert.Equal("acme", output.Span()["tenant.id"]);
            });
            string? onThread = null, inTimer = null;
            var thread = new Thread(() => onThread = output.Value());
            thread.Start();
            thread.Join();
            using var rang = new ManualResetEventSlim();
            using var timer = new Timer(_ =>
            {
                inTimer = output.Span()["tenant.id"];
                rang.Set();
            }, null, 1, Timeout.Infinite);
            Assert.True(rang.Wait(TimeSpan.FromSeconds(30)));
            Assert.Equal(("acme", "acme"), (onThread, inTimer));
        }

        Assert.Null(await Task.Run(() => output.Value()));
    }

    [Fact]
    public async Task Flows_side_by_side_do_not_see_each_other()
    {
        using var output = new ContextOutput();
        await Parallel.ForAsync(0, 50, async (number, _) =>
        {
            using var context = Telemetry.BeginContext("tenant.id", number);
            await Task.Yield();
            Assert.Equal($"{number}", output.Span()["tenant.id"]);
        });
        Assert.Null(output.Value());
    }

    [Fact]
    public async Task Where_the_flow_is_suppressed_only_the_process_counts()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "process");
        using var _ = Telemetry.BeginContext("tenant.id", "flow");
        Task<string?> task;
        using (ExecutionContext.SuppressFlow())
            task = Task.Run(() => output.Value());
        Assert.Equal("process", await task);
        Assert.Equal("flow", output.Value());
    }

    [Fact]
    public async Task What_a_callee_begins_ends_for_its_caller_when_it_returns()
    {
        using var output = new ContextOutput();
        var begun = await BeginAsync();
        Assert.Null(output.Value());
        begun.Dispose();
        Assert.Null(output.Value());

        static async Task<IDisposable> BeginAsync()
        {
            await Task.Yield();
            return Telemetry.BeginContext("tenant.id", "callee");
        }
    }

    [Fact]
    public void It_may_end_in_any_order_and_twice()
    {
        using var output = new ContextOutput();
        var first = Telemetry.BeginContext([new("tenant.id", "first"), new("a", 1)]);
        var second = Telemetry.BeginContext([new("tenant.id", "second"), new("b", 2)]);
        var third = Telemetry.BeginContext([new("tenant.id", "third"), new("c", 3)]);
        Assert.Equal(("third", "1", "2", "3"), Values());
        second.Dispose();
        second.Dispose();
        Assert.Equal(("third", "1", null, "3"), Values());
        first.Dispose();
        Assert.Equal(("third", null, null, "3"), Values());
        third.Dispose();
        first.Dispose();
        third.Dispose();
        Assert.Equal((null, null, null, null), Values());

        (string?, string?, string?, string?) Values() => (output.Value(), output.Value("a"), output.Value("b"), output.Value("c"));
    }

    [Fact]
    public void One_that_ended_out_of_its_turn_does_not_come_back()
    {
        using var output = new ContextOutput();
        var outer = Telemetry.BeginContext("tenant.id", "outer");
        var inner = Telemetry.BeginContext("tenant.id", "inner");
        outer.Dispose();
        Assert.Equal("inner", output.Value());
        inner.Dispose();
        Assert.Null(output.Value());
    }

    [Fact]
    public async Task A_dispose_elsewhere_ends_it_there_and_not_here()
    {
        using var output = new ContextOutput();
        var context = Telemetry.BeginContext("tenant.id", "acme");
        await Task.Run(() =>
        {
            context.Dispose();
            Assert.Null(output.Value());
        });
        var thread = new Thread(context.Dispose);
        thread.UnsafeStart();
        thread.Join();
        Assert.Equal("acme", output.Value());
        context.Dispose();
        Assert.Null(output.Value());
    }

    [Fact]
    public async Task Work_that_was_started_before_keeps_it()
    {
        using var output = new ContextOutput();
        var gate = new TaskCompletionSource();
        Task<string?> work;
        using (Telemetry.BeginContext("tenant.id", "acme"))
            work = WorkAsync();
        Assert.Null(output.Value());
        gate.SetResult();
        Assert.Equal("acme", await work);

        async Task<string?> WorkAsync()
        {
            await gate.Task;
            return output.Value();
        }
    }

    [Fact]
    public void It_may_be_begun_before_telemetry_starts_and_outlive_it()
    {
        using var before = Telemetry.BeginContext("tenant.id", "before");
        using (var output = new ContextOutput())
            Assert.Equal("before", output.Value());
        Assert.NotNull(AmbientContext.Current);
        using var again = new ContextOutput();
        Assert.Equal("before", again.Value());
    }

    [Fact]
    public void A_hundred_thousand_that_nobody_ends_break_nothing()
    {
        using var output = new ContextOutput();
        var first = Telemetry.BeginContext("first", 1);
        var open = new List<IDisposable>();
        for (var i = 0; i < 100_000; i++)
            open.Add(Telemetry.BeginContext("tenant.id", i));
        output.Telemetry.SetContext("region", "eu");
        Assert.Equal("99999", output.Value());
        first.Dispose();
        Assert.Equal(("99999", null), (output.Value(), output.Value("first")));
        open.Reverse();
        open.ForEach(context => context.Dispose());
        Assert.Null(output.Value());
    }

    [Fact]
    public void A_message_does_not_take_its_words_from_it()
    {
        using var output = new ContextOutput();
        using var _ = Telemetry.BeginContext("Name", "ambient");
        output.Telemetry.GetLogger("any").LogInformation("named {Name}!", "own");
        Assert.Equal("own", output.RecordSaying("named own!")["Name"]);
    }
}
