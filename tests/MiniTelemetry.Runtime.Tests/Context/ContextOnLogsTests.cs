using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>What a log record takes of the context, whoever writes it.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ContextOnLogsTests
{
    [Fact]
    public void A_records_own_attribute_wins()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("Tenant", "ambient");
        output.Telemetry.SetContext("region", "eu");
        output.Telemetry.GetLogger("any").LogInformation("for {Tenant}", "own");
        var line = Assert.Single(output.Started.LinesWith("for own"));
        Assert.EndsWith("\tTenant=own region=eu", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_key_comes_before_the_context_and_that_before_scopes_from_the_inside_out()
    {
        using var output = new ContextOutput();
        var logger = output.Telemetry.GetLogger("any");
        output.Telemetry.SetContext("a", "process");
        output.Telemetry.SetContext("b", "process");
        using (Telemetry.BeginContext("b", "flow"))
        using (logger.BeginScope(new Dictionary<string, object?> { ["a"] = "scope", ["b"] = "scope", ["c"] = "outer", ["d"] = "outer" }))
        using (logger.BeginScope(new Dictionary<string, object?> { ["c"] = "inner", ["Own"] = "scope" }))
            logger.LogInformation("written {Own}", "here");
        var line = Assert.Single(output.Started.LinesWith("written here"));
        Assert.EndsWith("\tOwn=here a=process b=flow d=outer c=inner", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_moment_of_the_log_call_counts()
    {
        using var output = new ContextOutput();
        using (output.Telemetry.GetTracer("context.logs").StartActivity("around"))
        {
            using (Telemetry.BeginContext("tenant.id", "acme"))
                Assert.Equal("acme", output.Record()["tenant.id"]);
            Assert.False(output.Record().ContainsKey("tenant.id"));
        }
    }

    [Fact]
    public void A_wrappers_record_has_what_its_span_has()
    {
        using var output = new ContextOutput();
        var method = ContextOutput.Method("fail").Traced("failing in context");
        output.Telemetry.SetContext("tenant.id", "at the start");
        output.Telemetry.SetContext("for.span", "span", Signals.Span);
        output.Telemetry.SetContext("for.logs", "logs", Signals.Logs);
        Assert.Throws<TimeoutException>(() => method.Now<int>(() =>
        {
            output.Telemetry.SetContext("tenant.id", "changed");
            output.Telemetry.SetContext("for.span", "changed", Signals.Span);
            throw new TimeoutException("too late");
        }));

        var span = output.SpanNamed("failing in context");
        var record = output.RecordSaying("OrderDesk.fail failed: too late");
        Assert.Equal(("at the start", "span", false), (span["tenant.id"], span["for.span"], span.ContainsKey("for.logs")));
        Assert.Equal(("at the start", false, "logs"), (record["tenant.id"], record.ContainsKey("for.span"), record["for.logs"]));
    }

    [Fact]
    public async Task A_pending_calls_record_has_what_the_call_began_with()
    {
        using var output = new ContextOutput();
        var gate = new TaskCompletionSource<int>();
        Task<int> task;
        using (Telemetry.BeginContext("tenant.id", "acme"))
            task = ContextOutput.Method("later").Traced("failing later").Task(() => gate.Task);
        using (Telemetry.BeginContext("tenant.id", "of who ends it"))
            gate.SetException(new TimeoutException("much too late"));
        await Assert.ThrowsAsync<TimeoutException>(() => task);
        Assert.Equal("acme", output.RecordSaying("OrderDesk.later failed: much too late")["tenant.id"]);
    }

    [Fact]
    public void A_record_without_a_span_has_it_too()
    {
        using var output = new ContextOutput();
        using (Telemetry.BeginContext("tenant.id", "acme"))
            Assert.Throws<TimeoutException>(() => ContextOutput.Method("spanless").Counted().Now<int>(() => throw new TimeoutException("no span")));
        Assert.Equal("acme", output.RecordSaying("OrderDesk.spanless failed: no span")["tenant.id"]);
    }

    [Fact]
    public async Task The_hosts_loggers_have_it()
    {
        using var stream = new TestStream();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddMiniTelemetry(StartedTelemetry.Options(stream));
        using var host = builder.Build();
        await host.StartAsync();
        var telemetry = host.Services.GetRequiredService<Telemetry>();
        telemetry.SetContext("region", "eu");
        using (Telemetry.BeginContext("tenant.id", "acme"))
        {
            host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop").LogInformation("by the host");
            Assert.Throws<TimeoutException>(() => ContextOutput.Method("hosted").Traced().Now<int>(() => throw new TimeoutException("hosted")));
        }

        await host.StopAsync();
        foreach (var part in new[] { "by the host", "OrderDesk.hosted failed" })
            Assert.Contains("tenant.id=acme", Assert.Single(StartedTelemetry.With(stream.Lines, part)), StringComparison.Ordinal);
        Assert.Contains("region=eu", Assert.Single(StartedTelemetry.With(stream.Lines, "by the host")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_throws_is_written_as_before()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme");
        output.Telemetry.GetLogger("any").Log(LogLevel.Information, default, new ThrowingState(), null, (_, _) => "hostile state");
        Assert.Contains("hostile state\tattributes=\"[unreadable: NotSupportedException]\"", Assert.Single(output.Started.LinesWith("] any - ")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_exporters_of_ours_add_it_once()
    {
        using var output = new ContextOutput();
        using var pipeline = new TextPipeline();
        output.Telemetry.SetContext("tenant.id", "acme");
        Stdout.TextLogTests.LogOrder(pipeline.Logger, 42, 1);
        Assert.EndsWith("orderId=42 total=1 tenant.id=acme", pipeline.Line(), StringComparison.Ordinal);
    }

    private sealed class ThrowingState : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 3;

        // The last is asked for by the SDK itself, for the template.
        public KeyValuePair<string, object?> this[int index] =>
            index == 2 ? new("{OriginalFormat}", "hostile state") : throw new NotSupportedException("a state that throws");

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw new NotSupportedException("a state that throws");

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
