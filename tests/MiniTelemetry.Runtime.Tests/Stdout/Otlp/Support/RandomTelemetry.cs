using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>Spans, logs and measurements of all kinds, the same for the same seed but for ids and times.</summary>
/// <param name="seed">The seed.</param>
/// <param name="isNested">Whether there are lists and maps inside lists.</param>
internal sealed class RandomTelemetry(int seed, bool isNested = true)
{
    private static readonly string[] Texts =
        ["", "a", "order.id", "grün 😀", "a\"b\\c\n\t\u0001\u2028\u202e", "x=y {z}", "\ud800", new string('l', 300)];

    private readonly Random _random = new(seed);

    public void Spans(ActivitySource source, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var parent = _random.Next(3) == 0 ? source.StartActivity("parent " + Text()) : null;
            using var span = StartSpan(source);
            Describe(span!);
        }
    }

    public void Logs(Func<string, ILogger> loggerOf, ActivitySource source, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var span = _random.Next(2) == 0 ? source.StartActivity("log " + Text()) : null;
            var logger = loggerOf("Category." + _random.Next(3));
            using var scope = _random.Next(3) == 0 ? logger.BeginScope(Tags("scope.")) : null;
            var level = (LogLevel)_random.Next(6);
            var id = _random.Next(3) switch { 0 => default, 1 => new EventId(_random.Next(100)), _ => new EventId(7, "event." + _random.Next(5)) };
            logger.Log(level, id, State(), _random.Next(4) == 0 ? Failure() : null, static (state, _) => "formatted " + state.Count);
        }
    }

    public void Measurements(Meter meter, ActivitySource source, int count)
    {
        var longs = new Action<long, KeyValuePair<string, object?>[]>[]
        {
            meter.CreateCounter<long>("c.long", "{call}", "Calls.").Add, meter.CreateUpDownCounter<long>("u.long").Add,
            meter.CreateHistogram<long>("h.long", "By").Record, meter.CreateGauge<long>("g.long").Record,
        };
        var doubles = new Action<double, KeyValuePair<string, object?>[]>[]
        {
            meter.CreateCounter<double>("c.double").Add, meter.CreateUpDownCounter<double>("u.double", "1", "Level.").Add,
            meter.CreateHistogram<double>("h.double", "s").Record, meter.CreateGauge<double>("g.double").Record,
            meter.CreateHistogram<double>("h.exponential", "s").Record,
        };
        var seen = _random.Next(1_000);
        meter.CreateObservableCounter("oc.long", () => new Measurement<long>(seen, new KeyValuePair<string, object?>("a", 1)));
        meter.CreateObservableUpDownCounter("ou.double", () => seen / 3.0);
        meter.CreateObservableGauge("og.double", () => double.NegativeInfinity);
        for (var i = 0; i < count; i++)
        {
            using var span = _random.Next(2) == 0 ? source.StartActivity("measure") : null;
            longs[_random.Next(longs.Length)](_random.Next(10_000), PointTags());
            doubles[_random.Next(doubles.Length)](_random.NextDouble() * 10, PointTags());
        }
    }

    private Activity? StartSpan(ActivitySource source)
    {
        var kind = (ActivityKind)_random.Next(5);
        var links = Enumerable.Range(0, _random.Next(3)).Select(_ => new ActivityLink(Context(), new ActivityTagsCollection(Tags("link.")))).ToArray();
        return _random.Next(3) == 0
            ? source.StartActivity(Name(), kind, Context(recorded: true), null, links)
            : source.StartActivity(kind, tags: null, links: links, name: Name());
    }

    private void Describe(Activity span)
    {
        foreach (var (key, value) in Tags("tag.")) span.SetTag(key, value);
        for (var i = _random.Next(3); i > 0; i--)
            span.AddEvent(new ActivityEvent(Name(), DateTimeOffset.UtcNow, new ActivityTagsCollection(Tags("event."))));
        if (_random.Next(3) == 0) span.SetStatus((ActivityStatusCode)_random.Next(3), _random.Next(2) == 0 ? Text() : null);
    }

    private ActivityContext Context(bool recorded = false) => new(
        ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(),
        recorded || _random.Next(2) == 0 ? ActivityTraceFlags.Recorded : ActivityTraceFlags.None,
        _random.Next(2) == 0 ? "vendor=x" : null, _random.Next(2) == 0);

    private List<KeyValuePair<string, object?>> State() =>
        _random.Next(2) == 0 ? [.. Tags("value."), new("{OriginalFormat}", "Text {value.0} and {value.1:0.0} {missing}")] : Tags("value.");

    private List<KeyValuePair<string, object?>> Tags(string prefix) =>
        [.. Enumerable.Range(0, _random.Next(6)).Select(i => new KeyValuePair<string, object?>(prefix + i, Value(depth: 0)))];

    // Few, so that points are made up of several measurements.
    private KeyValuePair<string, object?>[] PointTags() => _random.Next(3) switch
    {
        0 => [],
        1 => [new("tier", "gold"), new("n", _random.Next(2))],
        _ => [new("ok", true), new("taken", _random.Next(100))],
    };

    private object? Value(int depth) => _random.Next(depth < 2 ? 16 : 12) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.NextInt64(long.MinValue, long.MaxValue),
        3 => _random.NextDouble() * 1e6,
        4 => double.NaN,
        5 => double.PositiveInfinity,
        6 => -0.0,
        7 => (short)_random.Next(100),
        8 => 1.50m + _random.Next(10),
        9 => DayOfWeek.Friday,
        10 or 11 => Text(),
        12 => Enumerable.Range(0, _random.Next(4)).Select(_ => Text()).ToArray(),
        13 => Enumerable.Range(0, _random.Next(4)).Select(_ => Value(isNested ? depth + 1 : 2)).ToArray(),
        14 => Enumerable.Range(0, _random.Next(4)).Select(i => new KeyValuePair<string, object?>("k" + i, Value(depth + 1))).ToList(),
        _ => Enumerable.Range(0, _random.Next(20)).Select(static i => (byte)(i * 13)).ToArray(),
    };

    private string Name() => "span " + Text();

    private string Text() => Texts[_random.Next(Texts.Length)];

    private static IOException Failure()
    {
        try
        {
            throw new IOException("disk \"full\"");
        }
        catch (IOException exception)
        {
            return exception;
        }
    }
}
