using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>
/// A secret on every way that leads into the stream, each with the name of its way in it, so that a test can tell which one leaks. With
/// <c>mask</c> or <c>hook</c> none is to arrive, with nothing all are.
/// </summary>
internal static partial class SecretScenario
{
    private const string Card = "4012888888881881";
    private const string Needle = "n33dle-";

    internal static int Run(string mode)
    {
        var telemetry = Telemetry.Start(Options(mode));
        var logger = telemetry.GetLogger("Secrets");
        Spans(telemetry);
        Logs(logger);
        Scopes(logger);
        Exceptions(logger);
        Metrics(telemetry);
        Wrappers(new SecretDesk(Text("wrapper.member")));
        Contexts(telemetry, logger);
        telemetry.Dispose();
        return 0;
    }

    /// <summary>The exception that ends the process; what .NET itself writes of it on stderr is not ours.</summary>
    internal static int Throw(string mode)
    {
        Telemetry.Start(Options(mode));
        throw new InvalidOperationException(Text("last.words"), new ArgumentException(Text("last.words.inner")));
    }

    internal static string Text(string way) =>
        $"password={Needle}{way}; mail {Needle}{way}.mail@example.com; Bearer {Needle}{way}.bearer; card {Card}";

    private static TelemetryOptions Options(string mode) => new()
    {
        ServiceName = "secrets",
        MinimumLogLevel = LogLevel.Debug,
        ResourceAttributes = { ["note"] = Text("resource") },
        MaskSecrets = mode == "mask",
        Redact = mode == "hook" ? (_, value) => IsSecret(value) ? "[hidden]" : value : null,
    };

    // As an application would: it knows its secrets, and the objects that hold them.
    private static bool IsSecret(object? value) => value switch
    {
        string text => text.Contains(Needle, StringComparison.Ordinal) || text.Contains(Card, StringComparison.Ordinal),
        System.Collections.IEnumerable sequence => sequence.Cast<object?>().Any(IsSecret),
        _ => value?.ToString() is { } text && IsSecret(text),
    };

    private static void Spans(Telemetry telemetry)
    {
        var context = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        ActivityLink[] links = [new(context, new() { ["note"] = Text("link") })];
        using var span = telemetry.GetTracer("Secrets").StartActivity("work", ActivityKind.Client, default(ActivityContext), links: links)!;
        span.SetTag("note", Text("span.tag")).SetTag("list", new[] { "a", Text("span.list") }).SetTag("number", 4012888888881881);
        span.AddEvent(new("happened", tags: new() { ["note"] = Text("event") }));
        span.AddException(new InvalidOperationException(Text("event.exception")));
        span.SetBaggage("note", Text("baggage")).SetTag("baggage.note", span.GetBaggageItem("note"));
        span.SetStatus(ActivityStatusCode.Error, Text("status"));
        span.TraceStateString = Text("tracestate");
    }

    private static void Logs(ILogger logger)
    {
        Noted(logger, Text("log.argument"));
        SignedIn(logger, Needle + "log.template");
        logger.Log(LogLevel.Information, 0, Text("log.state"), null, static (state, _) => state);
        Noting(logger, new object?[] { Text("log.list"), new object?[] { 1, Text("log.list.inner") } });
        Noting(logger, new Dictionary<string, object?> { ["note"] = Text("log.map"), ["password"] = Needle + "log.map.key" });
        Noting(logger, new Session(1, new Login("bob", Needle + "log.record", Text("log.record.text"))));
    }

    private static void Scopes(ILogger logger)
    {
        using var map = logger.BeginScope(new Dictionary<string, object?> { ["remark"] = Text("scope.map"), ["Token"] = Needle + "scope.map.key" });
        using var text = logger.BeginScope(Text("scope.text"));
        using var formatted = logger.BeginScope("password={Phrase} {Note}", Needle + "scope.template", Text("scope.argument"));
        Noted(logger, "in scopes");
    }

    private static void Exceptions(ILogger logger)
    {
        var inner = new InvalidOperationException(Text("exception.inner"), new ArgumentException(Text("exception.innermost")));
        Failed(logger, Text("exception.reason"), new InvalidOperationException(Text("exception.message"), inner));
        Failed(logger, "several", new AggregateException(new TracedException(Text("exception.one"), Text("exception.stack")), new ArgumentException(Text("exception.two"))));
        Noting(logger, new InvalidOperationException(Text("exception.argument")));
    }

    private static void Metrics(Telemetry telemetry)
    {
        var meter = telemetry.GetMeter("Secrets");
        meter.CreateCounter<long>("secrets.count").Add(1, new KeyValuePair<string, object?>("note", Text("metric")));
        using var span = telemetry.GetTracer("Secrets").StartActivity("measured");
        meter.CreateHistogram<double>("secrets.duration").Record(1.5, new TagList { { "note", Text("histogram") } });
    }

    private static void Wrappers(SecretDesk desk)
    {
        desk.Place(Text("wrapper.parameter"), new Note(Text("wrapper.path")), out _);
        desk.Refuse();
        Ignore(desk.Fail);
        Ignore(desk.Expect);
        desk.Read(new Unreadable());
    }

    private static void Contexts(Telemetry telemetry, ILogger logger)
    {
        telemetry.SetContext("note.process", Text("context.process"));
        telemetry.SetContext("password", Needle + "context.key");
        using var flowing = Telemetry.BeginContext("note.flow", Text("context.flow"), Signals.Span | Signals.Logs | Signals.Metrics, propagate: true);
        using var span = telemetry.GetTracer("Secrets").StartActivity("in context");
        Noted(logger, "in context");
        Happened(logger, Text("log.event"));
    }

    private static void Ignore(Action fail)
    {
        try
        {
            fail();
        }
        catch (InvalidOperationException)
        {
            // Its record is what the test looks at.
        }
    }

    [LogEvent(LogLevel.Information, "Happened: {note}", SpanEvent = true)]
    private static partial void Happened(ILogger logger, string note);

    [LoggerMessage(LogLevel.Information, "Noted: {note}")]
    private static partial void Noted(ILogger logger, string note);

    [LoggerMessage(LogLevel.Information, "Noted: {note}")]
    private static partial void Noting(ILogger logger, object note);

    [LoggerMessage(LogLevel.Information, "Signed in with password={word} and more")]
    private static partial void SignedIn(ILogger logger, string word);

    [LoggerMessage(LogLevel.Error, "Failed: {reason}")]
    private static partial void Failed(ILogger logger, string reason, Exception exception);

    private sealed record Login(string User, string Password, string Text);

    private sealed record Session(int Id, Login Login);

    private sealed class TracedException(string message, string stack) : Exception(message)
    {
        public override string StackTrace => $"   at Secrets.Open({stack})";
    }
}

internal sealed record Note(string Text);

internal sealed class Unreadable
{
    public string Value => throw new InvalidOperationException(SecretScenario.Text("fault"));
}

internal sealed record Reply(bool IsFailure, string Code);

internal sealed partial class SecretDesk(string note)
{
    [Tag("desk.note")]
    private string Note => note;

    [Traced, Timed, Counted]
    [return: Tag("answer")]
    public partial string Place([Tag(On = Signals.Span | Signals.Logs | Signals.Metrics)] string said, [Tag("path", "Text")] Note place, [Tag] out string left);

    [Traced, Outcome(FailWhen = "IsFailure", ErrorTypeFrom = "Code")]
    public partial Reply Refuse();

    [Traced]
    public partial void Fail();

    [Traced, Outcome(Expected = [typeof(InvalidOperationException)])]
    public partial void Expect();

    [Traced]
    public partial void Read([Tag("value", "Value")] Unreadable unreadable);

    private string PlaceCore(string said, Note place, out string left)
    {
        left = SecretScenario.Text("wrapper.out");
        return SecretScenario.Text("wrapper.result");
    }

    private Reply RefuseCore() => new(true, SecretScenario.Text("wrapper.error_type"));

    private void FailCore() => throw new InvalidOperationException(SecretScenario.Text("wrapper.failure"), new ArgumentException(SecretScenario.Text("wrapper.inner")));

    private void ExpectCore() => throw new InvalidOperationException(SecretScenario.Text("wrapper.expected"));

    private void ReadCore(Unreadable unreadable)
    {
    }
}
