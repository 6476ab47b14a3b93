namespace MiniTelemetry.Generators.Parsing;

/// <summary>The names of the attributes' options, as users write them, and of constructor parameters.</summary>
internal static class OptionNames
{
    public const string Name = "Name";
    public const string Kind = "Kind";
    public const string Root = "Root";
    public const string Body = "Body";
    public const string Description = "Description";
    public const string Buckets = "Buckets";
    public const string Value = "Value";
    public const string On = "On";
    public const string AtStart = "AtStart";
    public const string Version = "Version";
    public const string Expected = "Expected";
    public const string FailWhen = "FailWhen";
    public const string ErrorTypeFrom = "ErrorTypeFrom";
    public const string Cancellation = "Cancellation";
    public const string FailureLevel = "FailureLevel";

    public const string Level = "Level";
    public const string EventId = "EventId";
    public const string EventName = "EventName";
    public const string Message = "Message";
    public const string SkipEnabledCheck = "SkipEnabledCheck";
    public const string SpanEvent = "SpanEvent";
    public const string Counter = "Counter";
    public const string LevelArgument = "level";
    public const string EventIdArgument = "eventId";
    public const string MessageArgument = "message";
    public const string Key = "key";
    public const string Path = "path";
    public const string ScopeName = "name";
}
