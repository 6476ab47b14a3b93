using System.Text.RegularExpressions;
using MiniTelemetry.Integration.Tests.Support;
using MiniTelemetry.Runtime.Tests.Stdout.Support;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Integration.Tests;

/// <summary>The context on its way through real processes.</summary>
public sealed class ContextTests
{
    [Fact]
    public async Task A_child_process_goes_on_with_the_trace_and_the_values_and_so_do_its_requests()
    {
        using var server = new HeaderServer();
        using var process = RunningProcess.Dotnet(Repository.TestApp, "context-parent", server.Address.ToString());
        var result = await process.FinishAsync();
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var output = new TextOutput(result.Lines);
        var parent = Assert.Single(output.Spans, span => span.Groups["scope"].Value == "Test.Parent");
        var root = Assert.Single(output.Spans, span => span.Groups["name"].Value == "Worker.Work");

        Assert.Equal(parent.Groups["trace"].Value, root.Groups["trace"].Value);
        Assert.Equal(parent.Groups["span"].Value, root.Groups["parent"].Value);
        Assert.Equal("for the parent alone", TextGrammar.Attributes(parent)["secret"]);
        Match[] ofChild = [root, .. output.LogsOf("Test.Child")];
        Assert.Equal(2, ofChild.Length);
        Assert.All(ofChild, AssertInherited);
        Assert.Equal("tenant.id = acme%2C%20%22north%22, user.tier = 7", string.Join(", ", server.Baggage.Split(", ").Order()));
        Assert.DoesNotContain(output.Logs, log => log.Groups["level"].Value == "WARN");
    }

    [Fact]
    public async Task In_an_OpenTelemetry_of_ones_own_what_flows_is_on_spans_and_requests()
    {
        using var server = new HeaderServer();
        using var process = RunningProcess.Dotnet(Repository.TestApp, "context-own-sdk", server.Address.ToString());
        var result = await process.FinishAsync();
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var spans = new TextOutput(result.Lines).Spans.ToDictionary(span => span.Groups["name"].Value, TextGrammar.Attributes);
        Assert.Equal("acme", spans["nested call"]["tenant.id"]);
        Assert.False(spans["call"].ContainsKey("tenant.id"));
        Assert.Equal("tenant.id = acme", server.Baggage);
    }

    [Fact]
    public async Task A_hostile_environment_is_a_warning_each()
    {
        using var process = RunningProcess.Start(
            "dotnet", [Repository.TestApp, "work", "3"],
            ("TRACEPARENT", "00-forged\u001b[2J"), ("BAGGAGE", "tenant.id=acme%0Aforged,\u001b[2J"));
        var output = new TextOutput((await process.FinishAsync()).Lines);
        Assert.Equal(3, output.Spans.Count);
        Assert.All(output.Spans, span => Assert.Equal("acme\nforged", TextGrammar.Attributes(span)["tenant.id"]));
        Assert.Equal(2, output.Logs.Count(log => log.Groups["level"].Value == "WARN"));
    }

    [Fact]
    public async Task Without_the_environment_nothing_of_it_is_inherited()
    {
        using var process = RunningProcess.Start(
            "dotnet", [Repository.TestApp, "without-environment", "1"],
            ("TRACEPARENT", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("BAGGAGE", "tenant.id=acme"));
        var span = Assert.Single(new TextOutput((await process.FinishAsync()).Lines).Spans);
        Assert.False(span.Groups["parent"].Success);
        Assert.False(TextGrammar.Attributes(span).ContainsKey("tenant.id"));
    }

    private static void AssertInherited(Match line)
    {
        var attributes = TextGrammar.Attributes(line);
        Assert.Equal(("acme, \"north\"", "7"), (attributes["tenant.id"], attributes["user.tier"]));
        Assert.False(attributes.ContainsKey("secret"));
    }
}
