using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

/// <summary>Another decoder of OTLP, of another language, understands every key and every value.</summary>
public sealed class OtlpRoundTripTests
{
    [NodeFact]
    public void Everything_comes_back_from_an_independent_decoder()
    {
        var lines = Enumerable.Range(100, 6).SelectMany(LinesOf).ToArray();
        var decoded = OtlpDecoder.Decode(lines);
        Assert.Equal(lines.Length, decoded.Length);
        for (var i = 0; i < lines.Length; i++) Assert.Equal(Canon(lines[i]), Canon(decoded[i]));
    }

    [NodeFact]
    public void What_it_does_not_know_does_not()
    {
        using var pipeline = new OtlpPipeline();
        using (var span = pipeline.Source.StartActivity("work")) span!.SetTag("a", 1);
        var line = pipeline.Line();
        foreach (var (known, unknown) in (ReadOnlySpan<(string, string)>)[("\"name\":\"work\"", "\"nam\":\"work\""), ("intValue", "integerValue")])
        {
            var decoded = Assert.Single(OtlpDecoder.Decode([line.Replace(known, unknown, StringComparison.Ordinal)]));
            Assert.NotEqual(Canon(line), Canon(decoded));
        }
    }

    private static string[] LinesOf(int seed)
    {
        using var pipeline = new OtlpPipeline(
            metrics: static builder => builder
                .AddView("h.exponential", new Base2ExponentialBucketHistogramConfiguration())
                .AddView("h.double", new ExplicitBucketHistogramConfiguration { Boundaries = [0.1, 1, 5], TagKeys = ["tier"] }),
            temporality: (MetricReaderTemporalityPreference)(seed % 3 + 1),
            resource: new Resource([new("service.name", "shop"), new("numbers", new long[] { 1, 2 })], "https://opentelemetry.io/schemas/1.38.0"));
        var random = new RandomTelemetry(seed);
        random.Spans(pipeline.Source, 60);
        random.Logs(pipeline.LoggerOf, pipeline.Source, 60);
        random.Measurements(pipeline.Meter, pipeline.Source, 100);
        pipeline.Collect();
        return pipeline.Checked();
    }

    private static List<string> Canon(string line) => OtlpCanon.Records([OtlpLines.Parse(line)], OtlpMessages.OfLine(line));
}
