using System.Diagnostics;
using System.Globalization;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Context;

/// <summary>What goes out with the requests of an HTTP client, which may be older than telemetry.</summary>
[Collection(ProcessWideState.Name)]
public sealed class HttpPropagationTests : IDisposable
{
    private const string Hostile = "a,b;c=\"d\" %\r\nx-forged: yes\u0000\u001b[2J é €";
    private readonly HeaderServer _server = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_what_was_asked_for_goes_out_under_an_activity(bool clientSpans)
    {
        using var output = new ContextOutput(o => o.HttpClientSpans = clientSpans);
        output.Telemetry.SetContext("region", "eu", propagate: true);
        output.Telemetry.SetContext("secret", "stays here");
        using var span = output.Telemetry.GetTracer("context.http").StartActivity("calling");
        using (Telemetry.BeginContext("tenant.id", "acme", Signals.None, propagate: true))
        using (Telemetry.BeginContext("user.name", "stays here, too"))
        {
            var headers = await _server.HeadersOfAsync(_client);
            Assert.Equal(["region = eu, tenant.id = acme"], Sorted(headers["baggage"]));
            Assert.Contains(span!.TraceId.ToHexString(), Assert.Single(headers["traceparent"]), StringComparison.Ordinal);
        }

        Assert.Equal(["region"], (await _server.BaggageOfAsync(_client)).Keys);
        Assert.Empty(span.Baggage);
    }

    [Fact]
    public async Task Nothing_goes_out_where_nothing_was_asked_for()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme");
        using var span = output.Telemetry.GetTracer("context.http").StartActivity("calling");
        using (Telemetry.BeginContext("tenant.id", "globex"))
            Assert.Empty((await _server.HeadersOfAsync(_client))["baggage"]);
    }

    [Fact]
    public async Task Nothing_goes_out_without_an_activity_nor_after_the_end()
    {
        using var context = Telemetry.BeginContext("tenant.id", "acme", propagate: true);
        using (new ContextOutput())
        {
            Assert.Empty((await _server.HeadersOfAsync(_client))["baggage"]);
            using (new Activity("by hand").Start())
                Assert.Equal("acme", (await _server.BaggageOfAsync(_client))["tenant.id"]);
            context.Dispose();
            using (new Activity("by hand").Start())
                Assert.Empty((await _server.HeadersOfAsync(_client))["baggage"]);
        }

        using var other = Telemetry.BeginContext("tenant.id", "acme", propagate: true);
        using (new Activity("by hand").Start())
            Assert.Empty((await _server.HeadersOfAsync(_client))["baggage"]);
        using (new ContextOutput())
        using (new Activity("by hand").Start())
            Assert.Equal("acme", (await _server.BaggageOfAsync(_client))["tenant.id"]);
    }

    [Fact]
    public void Activities_that_are_no_request_get_no_baggage()
    {
        using var output = new ContextOutput();
        using var context = Telemetry.BeginContext("tenant.id", "acme", propagate: true);
        using var span = output.Telemetry.GetTracer("context.http").StartActivity("a span")!;
        using var other = new Activity("by hand").Start();
        Assert.Empty(span.Baggage);
        Assert.Empty(other.Baggage);
    }

    [Fact]
    public async Task A_wrapped_call_is_activity_enough()
    {
        using var output = new ContextOutput();
        output.Telemetry.SetContext("tenant.id", "acme", propagate: true);
        var call = ContextOutput.Method("http").Traced().Start();
        Assert.Equal("acme", (await _server.BaggageOfAsync(_client))["tenant.id"]);
        call.Complete();
    }

    [Fact]
    public async Task Values_arrive_as_they_were()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        using var context = Telemetry.BeginContext(
            [new("hostile", Hostile), new("number", 1234.5), new("flag", true), new("price", 99.90m), new("empty", "")], propagate: true);
        var headers = await _server.HeadersOfAsync(_client);
        Assert.Empty(headers["x-forged"]);
        var baggage = await _server.BaggageOfAsync(_client);
        Assert.Equal((Hostile, "1234.5", "true", "99.90", ""), (baggage["hostile"], baggage["number"], baggage["flag"], baggage["price"], baggage["empty"]));
    }

    [Fact]
    public async Task What_is_no_baggage_is_left_out_and_told_once()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        for (var i = 0; i < 2; i++)
        {
            using var context = Telemetry.BeginContext([new("with space", 1), new("ünïcode", 1), new("list", new[] { 1, 2 }), new("good", 1)], propagate: true);
            Assert.Equal(["good"], (await _server.BaggageOfAsync(_client)).Keys);
            Assert.Equal("[1,2]", output.Value("list"));
        }

        Assert.Equal(3, output.Warnings().Length);
        Assert.Single(output.Warnings(), line => line.Contains("'list' is not propagated: an array is no baggage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_fit_is_left_out_whole_and_told_once()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        using (Telemetry.BeginContext([new("huge", new string('é', 3000)), new("enormous", new string('x', 1_000_000)), new("small", 1)], propagate: true))
        {
            for (var i = 0; i < 2; i++)
                Assert.Equal(["small"], (await _server.BaggageOfAsync(_client)).Keys);
        }

        Assert.Equal(2, output.Warnings().Length);
        Assert.Single(output.Warnings(), line => line.Contains("'huge' is not propagated", StringComparison.Ordinal));
        using (Telemetry.BeginContext(Many(70), propagate: true))
        {
            var baggage = await _server.BaggageOfAsync(_client);
            Assert.Equal(64, baggage.Count);
            Assert.All(baggage, member => Assert.Equal(new string('v', 50), member.Value));
        }

        Assert.Equal(8, output.Warnings().Length);
    }

    [Fact]
    public async Task The_header_never_passes_its_limit()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        span.AddBaggage("own", new string('o', 4000));
        using (Telemetry.BeginContext(Many(60, length: 100), propagate: true))
        {
            var header = Assert.Single((await _server.HeadersOfAsync(_client))["baggage"]);
            Assert.InRange(header.Length, 8000, 8192);
            Assert.Contains("own = oooo", header, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Baggage_of_the_activity_goes_out_as_it_is()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        span.AddBaggage("tenant.id", "of the activity");
        span.AddBaggage("other", "stays");
        using (Telemetry.BeginContext("tenant.id", "ambient", propagate: true))
        {
            var baggage = await _server.BaggageOfAsync(_client);
            Assert.Equal(("of the activity", "stays"), (baggage["tenant.id"], baggage["other"]));
        }

        Assert.Contains("'tenant.id' is not propagated", Assert.Single(output.Warnings()), StringComparison.Ordinal);
        Assert.Equal(2, span.Baggage.Count());
    }

    [Fact]
    public async Task A_header_of_the_requests_own_is_not_doubled()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        using var context = Telemetry.BeginContext("tenant.id", "ambient", propagate: true);
        using var request = new HttpRequestMessage();
        request.Headers.Add("baggage", "mine=1");
        Assert.Equal(["mine=1"], (await _server.HeadersOfAsync(_client, request))["baggage"]);
    }

    [Fact]
    public async Task Side_by_side_each_request_has_its_own()
    {
        using var output = new ContextOutput();
        using var span = new Activity("by hand").Start();
        await Parallel.ForAsync(0, 40, async (number, _) =>
        {
            using var context = Telemetry.BeginContext("number", number, propagate: true);
            await Task.Yield();
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), (await _server.BaggageOfAsync(_client))["number"]);
        });
    }

    private static IEnumerable<KeyValuePair<string, object?>> Many(int count, int length = 50) =>
        Enumerable.Range(0, count).Select(number => new KeyValuePair<string, object?>($"key{number}", new string('v', length)));

    private static string[] Sorted(IEnumerable<string> headers) => [.. headers.Select(header => string.Join(", ", header.Split(", ").Order()))];
}
