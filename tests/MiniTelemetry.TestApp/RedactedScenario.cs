using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>Secrets that <c>[Redacted]</c> keeps, on every way that it is for; with <c>open</c> the same code without it.</summary>
internal static partial class RedactedScenario
{
    internal static int Run(bool isOpen)
    {
        using var telemetry = Telemetry.Start(new TelemetryOptions { ServiceName = "redacted", MinimumLogLevel = LogLevel.Debug });
        var logger = telemetry.GetLogger("Redacted");
        if (isOpen)
            Use(logger, new OpenDesk(), static way => new OpenLogin("bob", way), static way => new OpenPoint(1, way));
        else
            Use(logger, new ClosedDesk(), static way => new ClosedLogin("bob", way), static way => new ClosedPoint(1, way));
        return 0;
    }

    private static void Use(ILogger logger, IDesk desk, Func<string, object> login, Func<string, object> point)
    {
        desk.Place(Needle("parameter"), new Person(Needle("path")), out _);
        desk.Refuse();
        Noted(logger, login(Needle("record")));
        Noted(logger, point(Needle("record.struct")));
        Noted(logger, new Pair(1, login(Needle("record.nested"))));
        Noted(logger, new[] { login(Needle("record.list")) });
        Noted(logger, new Dictionary<string, object?> { ["a"] = login(Needle("record.map")) });
        using (logger.BeginScope(new Dictionary<string, object?> { ["login"] = login(Needle("record.scope")) }))
        using (logger.BeginScope("of {Login}", login(Needle("record.scope.template"))))
            Failed(logger, new InvalidOperationException($"refused {login(Needle("record.exception"))}"));
        desk.Store(login(Needle("record.tag")));
        desk.Tell(Needle("log.event"), new Person(Needle("log.path")));
    }

    internal static string Needle(string way) => $"n33dle-{way}";

    [LoggerMessage(LogLevel.Information, "Noted: {what}")]
    private static partial void Noted(ILogger logger, object what);

    [LoggerMessage(LogLevel.Error, "Failed")]
    private static partial void Failed(ILogger logger, Exception exception);
}

internal sealed record Pair(int Id, object Login);

internal sealed partial record OpenLogin(string User, string Word);

internal sealed partial record ClosedLogin(string User, [Redacted] string Word);

internal partial record struct OpenPoint(int X, string Word);

internal partial record struct ClosedPoint(int X, [property: Redacted] string Word);

internal sealed class Person(string name)
{
    public string Open => name;

    [Redacted]
    public string Closed => name;
}

internal sealed class Answer
{
    public bool IsFailure => true;

    public string Open => RedactedScenario.Needle("error_type");

    [Redacted]
    public string Closed => RedactedScenario.Needle("error_type");
}

internal interface IDesk
{
    string Place(string word, Person person, out string left);

    Answer Refuse();

    void Store(object login);

    void Tell(string word, Person person);
}

internal sealed partial class OpenDesk : IDesk
{
    [Tag("desk.word")]
    private string Word => RedactedScenario.Needle("member");

    [Traced, Timed]
    [return: Tag("answer")]
    public partial string Place([Tag(On = Signals.Span | Signals.Metrics)] string word, [Tag("person", "Open")] Person person, [Tag] out string left);

    [Traced, Outcome(FailWhen = "IsFailure", ErrorTypeFrom = "Open")]
    [return: Tag("answer", "Open")]
    public partial Answer Refuse();

    [Traced]
    public partial void Store([Tag] object login);

    private string PlaceCore(string word, Person person, out string left)
    {
        left = RedactedScenario.Needle("out");
        return RedactedScenario.Needle("result");
    }

    [Traced]
    public partial void Tell(string word, Person person);

    [LogEvent(LogLevel.Warning, "Told {word} to {owner}", SpanEvent = true)]
    private partial void Told(string word, [Tag("owner", "Open")] Person person);

    private void TellCore(string word, Person person) => Told(word, person);

    private Answer RefuseCore() => new();

    private void StoreCore(object login) => GC.KeepAlive(Word);
}

internal sealed partial class ClosedDesk : IDesk
{
    [Tag("desk.word"), Redacted]
    private string Word => RedactedScenario.Needle("member");

    [Traced, Timed]
    [return: Tag("answer"), Redacted]
    public partial string Place(
        [Tag(On = Signals.Span | Signals.Metrics), Redacted] string word, [Tag("person", "Closed")] Person person, [Tag, Redacted] out string left);

    [Traced, Outcome(FailWhen = "IsFailure", ErrorTypeFrom = "Closed")]
    [return: Tag("answer", "Closed")]
    public partial Answer Refuse();

    [Traced]
    public partial void Store([Tag] object login);

    private string PlaceCore(string word, Person person, out string left)
    {
        left = RedactedScenario.Needle("out");
        return RedactedScenario.Needle("result");
    }

    [Traced]
    public partial void Tell(string word, Person person);

    [LogEvent(LogLevel.Warning, "Told {word} to {owner}", SpanEvent = true)]
    private partial void Told([Redacted] string word, [Tag("owner", "Closed")] Person person);

    private void TellCore(string word, Person person) => Told(word, person);

    private Answer RefuseCore() => new();

    private void StoreCore(object login) => GC.KeepAlive(Word);
}
