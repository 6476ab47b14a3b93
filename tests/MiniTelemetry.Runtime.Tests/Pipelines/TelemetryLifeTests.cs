using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Logging;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Pipelines;

/// <summary>Telemetry from its start to its end, and again.</summary>
[Collection(ProcessWideState.Name)]
public sealed class TelemetryLifeTests
{
    [Fact]
    public void The_three_tools_write_to_one_stream()
    {
        using var started = new StartedTelemetry();
        var name = StartedTelemetry.NewName("tools");
        using (var span = started.Running.GetTracer(name).StartActivity("work"))
            started.Running.GetLogger(name).LogInformation("working");
        started.Running.GetMeter(name).CreateCounter<long>("tools.count").Add(3);

        var lines = started.Lines();
        Assert.Contains("service.name=test", lines[0], StringComparison.Ordinal);
        Assert.Contains("working", Assert.Single(lines, line => line.Contains("[INFO]", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(StartedTelemetry.With(lines, "[SPAN]"), line => line.Contains(name, StringComparison.Ordinal));
        Assert.Single(StartedTelemetry.With(lines, "tools.count"));
    }

    [Fact]
    public void A_scope_that_appears_after_the_start_is_heard()
    {
        using var started = new StartedTelemetry();
        for (var i = 0; i < 20; i++)
        {
            var scope = ScopeRegistry.Get(StartedTelemetry.NewName($"late{i}"), "1.0");
            scope.Source.StartActivity($"late span {i}.")!.Dispose();
            scope.Meter.CreateCounter<long>($"late.count{i}.x").Add(1);
        }

        var lines = started.Lines();
        for (var i = 0; i < 20; i++)
        {
            Assert.Single(StartedTelemetry.With(lines, $"late span {i}."));
            Assert.Single(StartedTelemetry.With(lines, $"late.count{i}.x"));
        }
    }

    [Fact]
    public void A_scope_that_was_there_before_the_start_is_heard()
    {
        var scope = ScopeRegistry.Get(StartedTelemetry.NewName("early"), "1.0");
        var counter = scope.Meter.CreateCounter<long>("early.count");
        using var started = new StartedTelemetry();
        scope.Source.StartActivity("early span")!.Dispose();
        counter.Add(1);
        Assert.Single(started.LinesWith("early span"));
        Assert.Single(started.LinesWith("early.count"));
    }

    [Fact]
    public void A_late_scope_has_the_sampler_too()
    {
        using var started = new StartedTelemetry(o => o.Sampler = new OpenTelemetry.Trace.AlwaysOffSampler());
        started.Running.GetTracer(StartedTelemetry.NewName("sampled")).StartActivity("sampled out")?.Dispose();
        Assert.Empty(started.LinesWith("sampled out"));
    }

    [Fact]
    public void Names_asked_for_never_double_a_span()
    {
        var stem = StartedTelemetry.NewName("wild");
        ScopeRegistry.Get($"{stem}.early").Source.StartActivity("before the start")?.Dispose();
        using var foreign = new ActivitySource($"{stem}.foreign");
        using var started = new StartedTelemetry(o =>
        {
            o.Sources.Add($"{stem}.*");
            o.Sources.Add($"{stem}.early");
            o.Sources.Add($"{stem}.late".ToUpperInvariant());
        });
        foreach (var scope in new[] { $"{stem}.early", $"{stem}.late", $"{stem}.later" })
            started.Running.GetTracer(scope).StartActivity($"span of {scope}!")!.Dispose();
        foreign.StartActivity("span of a foreign source!")!.Dispose();

        var spans = started.LinesWith("[SPAN]");
        Assert.Equal(4, spans.Length);
        Assert.Equal(4, spans.Distinct().Count());
    }

    [Fact]
    public void Names_that_differ_by_case_are_heard_once_each()
    {
        using var started = new StartedTelemetry();
        var name = StartedTelemetry.NewName("case");
        started.Running.GetTracer(name).StartActivity("lower case")!.Dispose();
        started.Running.GetTracer(name.ToUpperInvariant()).StartActivity("upper case")!.Dispose();
        Assert.Single(started.LinesWith("lower case"));
        Assert.Single(started.LinesWith("upper case"));
    }

    [Fact]
    public void Meters_and_sources_that_nobody_asked_for_are_not_heard()
    {
        using var asked = new Meter(StartedTelemetry.NewName("asked"));
        using var other = new Meter(StartedTelemetry.NewName("other"));
        using var source = new ActivitySource(StartedTelemetry.NewName("other"));
        using var started = new StartedTelemetry(o => o.Meters.Add("asked.*"));
        asked.CreateCounter<long>("asked.count").Add(1);
        other.CreateCounter<long>("other.count").Add(1);
        Assert.Null(source.StartActivity("other span"));
        Assert.Single(started.LinesWith("asked.count"));
        Assert.Empty(started.LinesWith("other.count"));
        Assert.Empty(started.LinesWith("[WARN]"));
    }

    [Fact]
    public void It_ends_and_starts_again()
    {
        var scope = ScopeRegistry.Get(StartedTelemetry.NewName("again"));
        var counter = scope.Meter.CreateCounter<long>("again.count");
        for (var round = 0; round < 3; round++)
        {
            using var started = new StartedTelemetry();
            scope.Source.StartActivity($"round {round}")!.Dispose();
            started.Running.GetTracer(StartedTelemetry.NewName("again")).StartActivity("of a new scope")!.Dispose();
            counter.Add(1);
            Assert.Single(started.LinesWith($"round {round}"));
            Assert.Single(started.LinesWith("of a new scope"));
            Assert.EndsWith("again.count - 1", Assert.Single(started.LinesWith("again.count")), StringComparison.Ordinal);
            started.Dispose();
            Assert.False(scope.Source.HasListeners());
            Assert.False(counter.Enabled);
            Assert.False(AmbientLoggers.IsOn);
        }
    }

    [Fact]
    public void The_end_writes_the_last_metrics()
    {
        var started = new StartedTelemetry();
        started.Running.GetMeter(StartedTelemetry.NewName("last")).CreateCounter<long>("last.count").Add(1);
        Assert.Empty(StartedTelemetry.With(started.Written, "last.count"));
        started.Dispose();
        Assert.Single(StartedTelemetry.With(started.Written, "last.count"));
    }

    [Fact]
    public async Task The_asynchronous_end_writes_them_too()
    {
        using var output = new TestStream();
        await using (var telemetry = Telemetry.Start(StartedTelemetry.Options(output)))
            telemetry.GetMeter(StartedTelemetry.NewName("last")).CreateCounter<long>("last.count").Add(1);
        Assert.Single(StartedTelemetry.With(output.Lines, "last.count"));
    }

    [Fact]
    public void A_second_start_shares_the_first()
    {
        using var first = new StartedTelemetry();
        using var second = new StartedTelemetry(o => o.ServiceName = "second");
        var name = StartedTelemetry.NewName("shared");
        second.Running.GetTracer(name).StartActivity("by the second")!.Dispose();

        Assert.Single(first.LinesWith("by the second"));
        Assert.Empty(second.Written);
        var warning = Assert.Single(first.LinesWith("[WARN]"));
        Assert.Contains("'test'", warning, StringComparison.Ordinal);
        Assert.Contains("'second'", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_last_of_two_ends_it(bool firstGoesFirst)
    {
        using var first = new StartedTelemetry();
        using var second = new StartedTelemetry();
        var tracer = first.Running.GetTracer(StartedTelemetry.NewName("shared"));
        (firstGoesFirst ? first : second).Dispose();
        tracer.StartActivity("still there")!.Dispose();
        Assert.True((firstGoesFirst ? second : first).Running.Flush());
        Assert.Single(StartedTelemetry.With(first.Written, "still there"));
        (firstGoesFirst ? second : first).Dispose();
        Assert.Null(tracer.StartActivity("gone"));
    }

    [Fact]
    public void Disposing_one_twice_does_not_end_the_other()
    {
        using var first = new StartedTelemetry();
        using var second = new StartedTelemetry();
        first.Dispose();
        first.Dispose();
        second.Running.GetTracer(StartedTelemetry.NewName("shared")).StartActivity("still there")!.Dispose();
        Assert.True(second.Running.Flush());
        Assert.Single(StartedTelemetry.With(first.Written, "still there"));
    }

    [Fact]
    public void After_the_end_its_tools_are_harmless()
    {
        var started = new StartedTelemetry();
        var name = StartedTelemetry.NewName("ended");
        var logger = started.Running.GetLogger(name);
        started.Dispose();
        var written = started.Written;

        Assert.True(started.Running.Flush());
        started.Dispose();
        logger.LogError("through a logger from before");
        started.Running.GetLogger(name).LogError("through a logger from after");
        started.Running.LoggerFactory.CreateLogger(name).LogError("through the factory");
        started.Running.GetTracer(name).StartActivity("after the end")?.Dispose();
        started.Running.GetMeter(name).CreateCounter<long>("ended.count").Add(1);
        Assert.Equal(written, started.Written);
    }

    [Fact]
    public void A_disabled_telemetry_writes_nothing_and_works()
    {
        using var output = new TestStream();
        var settings = TelemetrySettings.Read(
            new TelemetryOptions { ServiceName = "test", Output = output }, name => name == "OTEL_SDK_DISABLED" ? "true" : null);
        using (var pipeline = MiniTelemetry.Pipelines.Pipeline.Build(settings, underHost: false))
        {
            pipeline.LoggerFactory.CreateLogger("any").LogError("nobody hears this");
            Assert.False(AmbientLoggers.IsOn);
            Assert.True(pipeline.Flush(null));
        }

        Assert.Empty(output.Bytes);
    }

    [Fact]
    public void Many_threads_may_start_and_end_it()
    {
        var scope = ScopeRegistry.Get(StartedTelemetry.NewName("race"));
        Race.Run(8, thread =>
        {
            for (var i = 0; i < 10; i++)
            {
                using var started = new StartedTelemetry();
                started.Running.GetTracer(StartedTelemetry.NewName("race")).StartActivity("any")?.Dispose();
                started.Running.GetLogger("race").LogInformation("any");
                Assert.True(scope.Source.HasListeners());
            }

            return thread;
        });

        Assert.False(scope.Source.HasListeners());
        Assert.False(AmbientLoggers.IsOn);
        using var last = new StartedTelemetry();
        scope.Source.StartActivity("after the race")!.Dispose();
        Assert.Single(last.LinesWith("after the race"));
    }

    [Fact]
    public void A_wrapped_call_that_fails_is_correlated()
    {
        using var started = new StartedTelemetry();
        using var play = new Play(Ending.Throws);
        Assert.Throws<InvalidOperationException>(() => new Subject(play).Value(play, play.Token));

        var lines = started.Lines();
        var span = Assert.Single(StartedTelemetry.With(lines, "[SPAN]"));
        var log = Assert.Single(StartedTelemetry.With(lines, "[ERROR]"), line => !line.Contains("[SPAN]", StringComparison.Ordinal));
        Assert.Equal(IdOf(span, "trace_id="), IdOf(log, "trace_id="));
        Assert.Equal(IdOf(span, "span_id="), IdOf(log, "span_id="));
        Assert.All([span, log], line => Assert.Contains("error.type=System.InvalidOperationException", line, StringComparison.Ordinal));
        Assert.Contains("error.type=System.InvalidOperationException", Assert.Single(StartedTelemetry.With(lines, "subject.value.calls")), StringComparison.Ordinal);
        Assert.Single(StartedTelemetry.With(lines, "a getter that throws"));
    }

    [Fact]
    public void A_log_below_the_minimum_is_not_written()
    {
        using var started = new StartedTelemetry(o => o.MinimumLogLevel = LogLevel.Error);
        started.Running.GetLogger("levels").LogWarning("a warning");
        started.Running.GetLogger("levels").LogError("an error");
        Assert.Empty(started.LinesWith("a warning"));
        Assert.Single(started.LinesWith("an error"));
    }

    private static string IdOf(string line, string key)
    {
        var start = line.IndexOf(key, StringComparison.Ordinal) + key.Length;
        return line[start..].Split(' ', '\t')[0];
    }
}
