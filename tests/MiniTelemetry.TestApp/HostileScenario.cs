using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>What must not get into the output as it is, in every field that takes text; and records that are far too large.</summary>
internal static class HostileScenario
{
    private static readonly string Text = HostileText.Value;

    internal static int Run()
    {
        var options = new TelemetryOptions { ServiceName = Text, ServiceVersion = Text, Environment = Text };
        options.ResourceAttributes[Text] = Text;
        using var telemetry = Telemetry.Start(options);
        telemetry.SetContext(Text, Text, Signals.Span | Signals.Logs | Signals.Metrics, propagate: true);
        telemetry.GetMeter("Meter" + Text, Text).CreateCounter<long>("hits", Text, Text).Add(1, new KeyValuePair<string, object?>(Text, Text));
        telemetry.GetMeter("Meter" + Text, Text).CreateHistogram<double>("times", Text, Text).Record(1, new KeyValuePair<string, object?>(Text, Text));
        telemetry.GetMeter("Meter" + Text).CreateCounter<long>(Text).Add(1); // The SDK refuses the name and says so.
        WriteSpan(telemetry);
        WriteLog(telemetry);
        return 0;
    }

    internal static int Bomb()
    {
        using var telemetry = Telemetry.Start("test-app");
        var logger = telemetry.GetLogger("Test.Bomb");
        var many = Enumerable.Range(0, 10_000).Select(i => KeyValuePair.Create($"key{i}", (object?)i)).ToList();
        logger.Log(LogLevel.Information, default, new string('x', 1 << 20), null, static (state, _) => state);
        logger.Log(LogLevel.Information, default, many, null, static (_, _) => "ten thousand attributes");
        logger.Log(LogLevel.Error, default, "nested", Nested(1_000), static (state, _) => state);
        LogInScopes(logger, 1_000);
        using (var span = telemetry.GetTracer("Test.Bomb").StartActivity(new string('n', 1 << 20)))
        {
            many.ForEach(tag => span?.SetTag(tag.Key, tag.Value));
            span?.SetTag("deep", Deep(1_000)).SetTag("long", new string('v', 1 << 20)).SetStatus(ActivityStatusCode.Error, new string('s', 1 << 20));
            for (var i = 0; i < 10_000; i++)
                span?.AddEvent(new ActivityEvent("event", tags: new ActivityTagsCollection { ["number"] = i }));
        }

        Numbered.Write(telemetry, "Test.After", 0, 10);
        return 0;
    }

    private static void WriteSpan(Telemetry telemetry)
    {
        var tags = new ActivityTagsCollection { [Text] = Text };
        var context = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded, Text, isRemote: true);
        using var span = telemetry.GetTracer("Tracer" + Text, Text)
            .StartActivity(ActivityKind.Server, context, links: [new ActivityLink(context, tags)], name: Text);
        span!.DisplayName = Text;
        span.TraceStateString = Text;
        span.AddBaggage(Text, Text);
        span.SetTag(Text, Text).SetTag("list", new[] { Text }).SetTag("map", new Dictionary<string, string> { [Text] = Text }).SetTag("char", '\n');
        span.AddEvent(new ActivityEvent(Text, tags: tags));
        span.AddException(new InvalidOperationException(Text), new TagList { { Text, Text } });
        span.SetStatus(ActivityStatusCode.Error, Text);
    }

    private static void WriteLog(Telemetry telemetry)
    {
        var logger = telemetry.GetLogger("Category" + Text);
        var state = new List<KeyValuePair<string, object?>> { new(Text, Text), new("value", Text), new("{OriginalFormat}", "{value} " + Text) };
        using (logger.BeginScope(Text))
        using (logger.BeginScope(new Dictionary<string, object?> { [Text] = Text }))
            logger.Log(LogLevel.Error, new EventId(1, Text), state, new HostileException(), static (_, _) => Text);
    }

    private static void LogInScopes(ILogger logger, int left)
    {
        using var scope = logger.BeginScope(new Dictionary<string, object?> { [string.Create(CultureInfo.InvariantCulture, $"scope{left}")] = left });
        if (left > 0)
            LogInScopes(logger, left - 1);
        else
            logger.Log(LogLevel.Information, default, "a thousand scopes", null, static (state, _) => state);
    }

    private static Exception? Nested(int depth)
    {
        Exception? exception = null;
        for (var i = 0; i < depth; i++)
            exception = new InvalidOperationException("level", exception);
        return exception;
    }

    private static object Deep(int depth)
    {
        object value = "core";
        for (var i = 0; i < depth; i++)
            value = i % 2 == 0 ? new[] { value } : new Dictionary<string, object> { ["in"] = value };
        return value;
    }

    private sealed class HostileException() : Exception(Text, new InvalidOperationException(Text))
    {
        public override string StackTrace => "   at " + Text + "\n   at Second()";
    }
}
