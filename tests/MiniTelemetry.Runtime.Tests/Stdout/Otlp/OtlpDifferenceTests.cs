using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;
using OpenTelemetry.Metrics;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp;

/// <summary>
/// Our lines against what OpenTelemetry's own exporter sends over HTTP, for the same records of the same providers. What differs on purpose
/// has a test that says so, and a row in docs/formats/otlp.md.
/// </summary>
public sealed class OtlpDifferenceTests
{
    [Fact]
    public void Spans_are_the_same()
    {
        using var both = new OtlpBoth();
        for (var seed = 0; seed < 4; seed++) new RandomTelemetry(seed, isNested: false).Spans(both.Source, 60);
        AssertSame(both.Spans(), least: 240);
    }

    [Fact]
    public void Logs_are_the_same()
    {
        using var both = new OtlpBoth();
        for (var seed = 0; seed < 4; seed++) new RandomTelemetry(seed, isNested: false).Logs(both.LoggerOf, both.Source, 60);
        var (ours, theirs) = both.Logs();
        AssertSame(([.. ours.Select(Agreed)], [.. theirs.Select(Agreed)]), least: 240);
    }

    [Theory]
    [InlineData(MetricReaderTemporalityPreference.Cumulative)]
    [InlineData(MetricReaderTemporalityPreference.Delta)]
    [InlineData(MetricReaderTemporalityPreference.LowMemory)]
    public void Metrics_are_the_same(MetricReaderTemporalityPreference temporality)
    {
        using var both = new OtlpBoth(temporality, static builder => builder
            .AddView("h.exponential", new Base2ExponentialBucketHistogramConfiguration())
            .AddView("h.double", new ExplicitBucketHistogramConfiguration { Boundaries = [0.1, 1, 5], TagKeys = ["tier", "ok"] })
            .AddView("h.long", new ExplicitBucketHistogramConfiguration { Boundaries = [], RecordMinMax = false }));
        var random = new RandomTelemetry(7);
        random.Measurements(both.Meter, both.Source, 300);
        both.Collect();
        random.Spans(both.Source, 1);
        both.Collect();
        AssertSame(both.Metrics(), least: 60);
    }

    [Fact]
    public void The_type_of_an_exception_is_its_full_name() => Assert.Equal(
        """
        - LogRecord.attributes[exception.type].stringValue=IOException
        + LogRecord.attributes[exception.type].stringValue=System.IO.IOException
        """, OfLog(static logger => logger.LogError(new IOException("full"), "x {Y}", 1)));

    [Fact]
    public void The_id_of_an_event_without_a_name_is_an_attribute() => Assert.Equal(
        """
        + LogRecord.attributes[event.id]
        + LogRecord.attributes[event.id].intValue=7
        """, OfLog(static logger => logger.LogInformation(new EventId(7), "x {Y}", 1)));

    [Fact]
    public void A_template_that_is_the_message_is_not_repeated() => Assert.Equal(
        """
        - LogRecord.attributes[{OriginalFormat}]
        - LogRecord.attributes[{OriginalFormat}].stringValue=x
        """, OfLog(static logger => logger.LogInformation("x")));

    [Fact]
    public void A_message_that_the_SDK_did_not_fill_in_is_filled_in() => Assert.Equal(
        """
        - LogRecord.body.stringValue=x {Y}
        + LogRecord.body.stringValue=x 1
        + LogRecord.attributes[{OriginalFormat}]
        + LogRecord.attributes[{OriginalFormat}].stringValue=x {Y}
        """, OfLog(static logger => logger.LogInformation("x {Y}", 1), keepFormattedMessage: false));

    [Fact]
    public void A_scope_that_is_a_text_is_an_attribute() => Assert.Equal(
        """
        + LogRecord.attributes[scope]
        + LogRecord.attributes[scope].stringValue=importing
        """, OfLog(static logger =>
        {
            using (logger.BeginScope("importing")) logger.LogInformation("x {Y}", 1);
        }));

    [Fact]
    public void A_key_stands_there_once_and_the_record_wins_over_its_scopes() => Assert.Equal(
        "- LogRecord.attributes[Y].stringValue=of the scope", OfLog(static logger =>
        {
            using (logger.BeginScope(new Dictionary<string, object?> { ["Y"] = "of the scope" })) logger.LogInformation("x {Y}", 1);
        }));

    [Fact]
    public void A_moment_is_written_as_ISO_8601_has_it() => Assert.Equal(
        """
        - Span.attributes[at].stringValue=11/20/2026 22:41:07
        + Span.attributes[at].stringValue=2026-11-20T22:41:07.0000000Z
        """, OfSpan(static span => span.SetTag("at", new DateTime(2026, 11, 20, 22, 41, 7, DateTimeKind.Utc))));

    [Fact]
    public void A_list_that_is_no_array_is_written_and_not_its_type() => Assert.Equal(
        """
        - Span.attributes[a].stringValue=System.Collections.Generic.List`1[System.Int32]
        + Span.attributes[a].arrayValue
        + Span.attributes[a].arrayValue.values[0]
        + Span.attributes[a].arrayValue.values[0].intValue=1
        """, OfSpan(static span => span.SetTag("a", new List<int> { 1 })));

    [Fact]
    public void So_is_a_list_inside_a_list() => Assert.Equal(
        """
        - Span.attributes[a].arrayValue.values[0].stringValue=System.Int32[]
        + Span.attributes[a].arrayValue.values[0].arrayValue
        + Span.attributes[a].arrayValue.values[0].arrayValue.values[0]
        + Span.attributes[a].arrayValue.values[0].arrayValue.values[0].intValue=1
        """, OfSpan(static span => span.SetTag("a", new object[] { new[] { 1 } })));

    [Fact]
    public void What_cannot_be_read_says_so_and_does_not_fall_away() => Assert.Equal(
        """
        - Span.droppedAttributesCount=1
        + Span.attributes[a]
        + Span.attributes[a].stringValue=[unreadable: InvalidOperationException]
        """, OfSpan(static span => span.SetTag("a", new Unreadable())));

    private static string OfLog(Action<ILogger> log, bool keepFormattedMessage = true)
    {
        using var both = new OtlpBoth(keepFormattedMessage: keepFormattedMessage);
        log(both.LoggerOf("Category"));
        var (ours, theirs) = both.Logs();
        return Difference(Assert.Single(theirs), Assert.Single(ours));
    }

    private static string OfSpan(Action<Activity> describe)
    {
        using var both = new OtlpBoth();
        using (var span = both.Source.StartActivity("work")) describe(span!);
        var (ours, theirs) = both.Spans();
        return Difference(Assert.Single(theirs), Assert.Single(ours));
    }

    /// <summary>A record without what differs on purpose.</summary>
    private static string Agreed(string record) => string.Join('\n', record.Split('\n')
        .Where(static line => !line.StartsWith("LogRecord.attributes[event.id]", StringComparison.Ordinal))
        .Where(static line => !line.StartsWith("LogRecord.attributes[exception.type].", StringComparison.Ordinal)));

    private static void AssertSame((List<string> Ours, List<string> Theirs) records, int least)
    {
        Assert.InRange(records.Theirs.Count, least, int.MaxValue);
        Assert.Equal(records.Theirs.Count, records.Ours.Count);
        var differences = records.Theirs.Zip(records.Ours, Difference).Where(static difference => difference.Length > 0).Distinct().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    private static string Difference(string theirs, string ours)
    {
        if (theirs == ours) return "";
        var (expected, actual) = (theirs.Split('\n'), ours.Split('\n'));
        var (missing, added) = (expected.Except(actual).Select(static line => "- " + line), actual.Except(expected).Select(static line => "+ " + line));
        return string.Join('\n', missing.Concat(added));
    }

    private sealed class Unreadable
    {
        public override string ToString() => throw new InvalidOperationException();
    }
}
