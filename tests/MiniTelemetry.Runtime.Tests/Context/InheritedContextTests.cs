using System.Diagnostics;
using MiniTelemetry.Context;
using MiniTelemetry.Runtime.Tests.Instrumentation;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>What the environment hands on, to this process and from it.</summary>
[Collection(ProcessWideState.Name)]
public sealed class InheritedContextTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Parent = $"00-{Trace}-b7ad6b7169203331-01";
    private readonly List<string> _warnings = [];

    [Theory]
    [InlineData("tenant.id=acme", "tenant.id=acme")]
    [InlineData(" a = 1 ,b=2;ttl=5;x, c=%C3%A9%20%2C%3B%3D%0A ", "a=1|b=2|c=é ,;=\n")]
    [InlineData("a=1,a=2", "a=2")]
    [InlineData("a=,b==", "a=|b==")]
    [InlineData("a=%,b=%zz", "a=%|b=%zz")]
    [InlineData(",, ,a=1,", "a=1")]
    public void Baggage_is_read(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Read(("BAGGAGE", text)).Values.Propagated.Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData("nonsense", "")]
    [InlineData("good=1,=2,bad key=3,\u001b[2J=4,also.good=5", "good|also.good")]
    [InlineData("a\nb=1", "")]
    public void What_is_no_baggage_is_one_warning(string text, string keys)
    {
        Assert.Equal(keys, string.Join('|', Read(("BAGGAGE", text)).Values.ForSpans.Select(tag => tag.Key)));
        Assert.Contains("BAGGAGE holds", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_baggage_is_one_warning()
    {
        var many = string.Join(',', Enumerable.Range(0, 500).Select(number => $"k{number}=v"));
        Assert.Equal(180, Read(("BAGGAGE", many)).Values.ForSpans.Length);
        Assert.Single(_warnings);
        var large = string.Join(',', Enumerable.Range(0, 100).Select(number => $"k{number}={new string('v', 1000)}"));
        Assert.Equal(8, Read(("BAGGAGE", large)).Values.ForSpans.Length);
        Assert.Equal(2, _warnings.Count);
        Assert.All(_warnings, warning => Assert.InRange(warning.Length, 10, 300));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData($"00-{Trace}-b7ad6b7169203331")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData($"00-{Trace}-0000000000000000-01")]
    [InlineData($"ff-{Trace}-b7ad6b7169203331-01")]
    [InlineData($"00-{Trace}-b7ad6b7169203331-01\n[INFO] forged")]
    public void What_is_no_traceparent_is_one_warning(string text)
    {
        Assert.Null(Read(("TRACEPARENT", text)).Parent);
        Assert.Contains("TRACEPARENT", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tracestate_comes_with_it_unless_it_is_hostile()
    {
        Assert.Equal("a=1,b=2", Read(("TRACEPARENT", Parent), ("TRACESTATE", "a=1,b=2")).Parent!.Value.TraceState);
        Assert.Empty(_warnings);
        Assert.Null(Read(("TRACEPARENT", Parent), ("TRACESTATE", "a=1\r\nx-forged: yes")).Parent!.Value.TraceState);
        Assert.Null(Read(("TRACEPARENT", Parent), ("TRACESTATE", new string('a', 10_000))).Parent!.Value.TraceState);
        Assert.Equal(2, _warnings.Count);
        Assert.Null(Read(("TRACESTATE", "a=1")).Parent);
    }

    [Fact]
    public void A_process_that_inherits_goes_on_from_there()
    {
        using var stream = new TestStream();
        using (Start(stream, ("TRACEPARENT", Parent), ("TRACESTATE", "a=1"), ("BAGGAGE", "tenant.id=acme"), ("OTEL_SERVICE_NAME", "child")))
        {
            ContextOutput.Method("inherited").Traced("a root of wrappers").Now(() => ContextOutput.Method("nested").Traced("a nested one").Now(() => 1));
            ContextOutput.Method("rooted").Traced("a root that wants to be one", root: true).Now(() => 1);
            using (new Activity("request").Start())
                ContextOutput.Method("parented").Traced("under an activity").Now(() => 1);
            Assert.Null(Activity.Current);
        }

        Assert.Null(InheritedParent.Current);
        var roots = Assert.Single(StartedTelemetry.With(stream.Lines, "a root of wrappers"));
        Assert.Contains($"trace_id={Trace} ", roots, StringComparison.Ordinal);
        Assert.Contains(" parent_id=b7ad6b7169203331 ", roots, StringComparison.Ordinal);
        Assert.Contains("tracestate=\"a=1\"", roots, StringComparison.Ordinal);
        Assert.Contains($"trace_id={Trace} ", Assert.Single(StartedTelemetry.With(stream.Lines, "a nested one")), StringComparison.Ordinal);
        Assert.All(
            ["a root that wants to be one", "under an activity"],
            name => Assert.DoesNotContain(Trace, Assert.Single(StartedTelemetry.With(stream.Lines, name)), StringComparison.Ordinal));
        Assert.All(StartedTelemetry.With(stream.Lines, "[SPAN]"), line => Assert.Contains("tenant.id=acme", line, StringComparison.Ordinal));
        using var after = new ContextOutput();
        Assert.Null(after.Value());
        ContextOutput.Method("after").Traced("after the end").Now(() => 1);
        Assert.DoesNotContain(Trace, Assert.Single(after.Started.LinesWith("after the end")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_that_is_not_recorded_is_followed()
    {
        using var stream = new TestStream();
        using (Start(stream, ("TRACEPARENT", Parent[..^1] + "0"), ("OTEL_SERVICE_NAME", "child")))
            ContextOutput.Method("unrecorded").Traced("left out").Now(() => 1);
        Assert.Empty(StartedTelemetry.With(stream.Lines, "left out"));
    }

    [Fact]
    public void A_child_is_given_the_current_span_and_what_propagates()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "a,b é", propagate: true);
        output.Telemetry.SetContext("secret", "stays here");
        using var span = output.Telemetry.GetTracer("context.child").StartActivity("starting")!;
        span.TraceStateString = "x=1";
        var child = new ProcessStartInfo("any");
        Assert.Same(child, child.AddTelemetryContext());
        Assert.Equal(span.Id, child.Environment["TRACEPARENT"]);
        Assert.Equal("x=1", child.Environment["TRACESTATE"]);
        Assert.Equal("tenant.id=a%2Cb%20%C3%A9", child.Environment["BAGGAGE"]);
        span.TraceStateString = null;
        output.Telemetry.RemoveContext("tenant.id");
        Assert.False(child.AddTelemetryContext().Environment.ContainsKey("TRACESTATE"));
    }

    [Fact]
    public void Where_there_is_nothing_nothing_is_set()
    {
        var names = new ProcessStartInfo("any").Environment.Keys.Order().ToArray();
        Assert.Equal(names, new ProcessStartInfo("any").AddTelemetryContext().Environment.Keys.Order());
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme");
        Assert.Equal(names, new ProcessStartInfo("any").AddTelemetryContext().Environment.Keys.Order());
        var foreign = new ProcessStartInfo("any") { Environment = { ["BAGGAGE"] = "of=another" } };
        Assert.Equal("of=another", foreign.AddTelemetryContext().Environment["BAGGAGE"]);
        Assert.Throws<ArgumentNullException>(() => ((ProcessStartInfo)null!).AddTelemetryContext());
    }

    [Fact]
    public void What_was_inherited_and_taken_away_is_not_handed_on()
    {
        using var stream = new TestStream();
        using var telemetry = Start(stream, ("BAGGAGE", "tenant.id=acme,region=eu"), ("OTEL_SERVICE_NAME", "child"));
        var child = new ProcessStartInfo("any") { Environment = { ["BAGGAGE"] = "tenant.id=acme,region=eu" } };
        telemetry.Context.Remove("region");
        Assert.Equal("tenant.id=acme", child.AddTelemetryContext().Environment["BAGGAGE"]);
        telemetry.Context.Clear();
        Assert.False(child.AddTelemetryContext().Environment.ContainsKey("BAGGAGE"));
    }

    [Fact]
    public void A_child_of_the_shell_is_left_alone_and_that_is_told()
    {
        using var output = new ContextOutput();
        using var context = Telemetry.BeginContext("tenant.id", "acme", propagate: true);
        using var span = new Activity("starting").Start();
        var child = new ProcessStartInfo("any") { UseShellExecute = true };
        child.AddTelemetryContext().AddTelemetryContext();
        child.UseShellExecute = false;
        Assert.False(child.Environment.ContainsKey("BAGGAGE"));
        Assert.Contains("UseShellExecute", Assert.Single(output.Warnings()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_childs_baggage_keeps_to_the_limits()
    {
        using var output = new ContextOutput();
        using var context = Telemetry.BeginContext(
            Enumerable.Range(0, 100).Select(number => new KeyValuePair<string, object?>($"key{number}", new string('\uD800', 10 + number))), propagate: true);
        using var enormous = Telemetry.BeginContext("enormous", new string('x', 1_000_000), propagate: true);
        var baggage = new ProcessStartInfo("any").AddTelemetryContext().Environment["BAGGAGE"]!;
        Assert.InRange(baggage.Length, 7000, 8192);
        var read = BaggageText.Read(baggage, out var complaint);
        Assert.Null(complaint);
        Assert.All(read, member => Assert.Matches("^\uFFFD{10,}$", member.Value));
        Assert.Equal(101 - read.Count, output.Warnings().Length);
    }

    private InheritedContext Read(params (string Name, string Value)[] variables) =>
        InheritedContext.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value, _warnings.Add);

    // As Telemetry.Start does it, with an environment that is not this process's own.
    private static MiniTelemetry.Pipelines.Pipeline Start(Stream output, params (string Name, string Value)[] variables) =>
        MiniTelemetry.Pipelines.Pipeline.Build(
            TelemetrySettings.Read(
                new TelemetryOptions { Output = output }, name => variables.FirstOrDefault(variable => variable.Name == name).Value),
            underHost: false);
}
