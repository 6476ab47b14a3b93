using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Every rule: an error where no code can be generated, else a warning or less. Messages say what is wrong and what to do.</summary>
/// <remarks>Rules that stand beside an implementing part that throws cannot be turned off: nobody is to find that out at run time.</remarks>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor MethodNotPartial = Make(
        DiagnosticIds.MethodNotPartial, DiagnosticSeverity.Error, "Instrumented method is not partial",
        "'{0}' is instrumented but not partial; declare it partial and move its body to '{1}'");

    public static readonly DiagnosticDescriptor TypeNotPartial = Make(
        DiagnosticIds.TypeNotPartial, DiagnosticSeverity.Error, "Type of an instrumented method is not partial",
        "'{0}' is instrumented, but the type '{1}' is not partial; declare the type partial");

    public static readonly DiagnosticDescriptor NoBody = Make(
        DiagnosticIds.NoBody, DiagnosticSeverity.Error, "Instrumented method has no body",
        "'{0}' has no body; write it beside the declaration as '{1}', with the same parameters and return type",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BodyDiffers = Make(
        DiagnosticIds.BodyDiffers, DiagnosticSeverity.Error, "Body does not match the instrumented method",
        "'{0}' cannot be the body of '{1}': {2}",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor AsyncVoid = Make(
        DiagnosticIds.AsyncVoid, DiagnosticSeverity.Error, "Instrumented method is async void",
        "'{0}' is async void, so nobody sees its end or its exceptions; return Task",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TwoBodies = Make(
        DiagnosticIds.TwoBodies, DiagnosticSeverity.Error, "Instrumented method has two bodies",
        "'{0}' has two bodies, '{1}'; remove one, or name the one that is meant with Body",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownTagPath = Make(
        DiagnosticIds.UnknownTagPath, DiagnosticSeverity.Error, "Member path of a tag cannot be followed",
        "The path {0}");

    public static readonly DiagnosticDescriptor BadMetricName = Make(
        DiagnosticIds.BadMetricName, DiagnosticSeverity.Warning, "Metric name breaks the conventions",
        "'{0}' is not a metric name: {1}");

    public static readonly DiagnosticDescriptor BadTagName = Make(
        DiagnosticIds.BadTagName, DiagnosticSeverity.Warning, "Tag name breaks the conventions",
        "The tag's key is not valid: {0}");

    public static readonly DiagnosticDescriptor BadBuckets = Make(
        DiagnosticIds.BadBuckets, DiagnosticSeverity.Warning, "Bucket bounds are not ascending",
        "The bucket bounds are ignored, since {0}; write seconds from 0 upwards, each greater than the one before");

    public static readonly DiagnosticDescriptor UnsupportedShape = Make(
        DiagnosticIds.UnsupportedShape, DiagnosticSeverity.Error, "Method cannot be instrumented",
        "'{0}' cannot be instrumented: {1}",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor AlreadyImplemented = Make(
        DiagnosticIds.AlreadyImplemented, DiagnosticSeverity.Error, "Instrumented method already has an implementation",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor TagWithoutEffect = Make(
        DiagnosticIds.TagWithoutEffect, DiagnosticSeverity.Warning, "Tag has no effect",
        "The tag has no effect as it is written: {0}");

    public static readonly DiagnosticDescriptor InvalidArgument = Make(
        DiagnosticIds.InvalidArgument, DiagnosticSeverity.Warning, "Attribute argument is not valid",
        "The argument is not valid: {0}");

    public static readonly DiagnosticDescriptor Contradiction = Make(
        DiagnosticIds.Contradiction, DiagnosticSeverity.Warning, "Attributes contradict each other",
        "'{0}' {1}; remove one of the attributes");

    public static readonly DiagnosticDescriptor MisplacedEnumeratorCancellation = Make(
        DiagnosticIds.MisplacedEnumeratorCancellation, DiagnosticSeverity.Warning, "EnumeratorCancellation is not on the body",
        "[EnumeratorCancellation] on '{0}' has no effect here, since '{1}' is what iterates; put it on the parameter of '{1}'");

    public static readonly DiagnosticDescriptor UnusableFailure = Make(
        DiagnosticIds.UnusableFailure, DiagnosticSeverity.Error, "Failures cannot be told from the result",
        "{0} {1}");

    public static readonly DiagnosticDescriptor NothingToEnrich = Make(
        DiagnosticIds.NothingToEnrich, DiagnosticSeverity.Warning, "Enriching method has no tags",
        "'{0}' has nothing to add to the span; add a [Tag], or remove [Enrich]");

    public static readonly DiagnosticDescriptor PrintedRedacted = Make(
        DiagnosticIds.PrintedRedacted, DiagnosticSeverity.Warning, "Redacted member is printed by its record",
        "'{0}' is redacted, but {1}");

    public static readonly DiagnosticDescriptor UnboundedMetricTag = Make(
        DiagnosticIds.UnboundedMetricTag, DiagnosticSeverity.Warning, "Metric tag has unbounded values",
        "'{0}' on a metric makes a new time series of each of its values, and {1}; put it on the span, or map it to a few values");

    public static readonly DiagnosticDescriptor SensitiveTag = Make(
        DiagnosticIds.SensitiveTag, DiagnosticSeverity.Warning, "Tag captures what looks sensitive",
        "'{0}' looks like a secret or personal data ('{1}'), which would be readable wherever the telemetry goes; leave it out, tag a "
            + "harmless part of it, or mark it [Redacted]");

    public static readonly DiagnosticDescriptor DuplicateInstrument = Make(
        DiagnosticIds.DuplicateInstrument, DiagnosticSeverity.Warning, "Two instruments share a name",
        "The instrument '{0}' {1}",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor LogMethodNotPartial = Make(
        DiagnosticIds.LogMethodNotPartial, DiagnosticSeverity.Error, "Log method is not partial",
        "'{0}' is a log method but not partial; declare it partial, without a body");

    public static readonly DiagnosticDescriptor LogTypeNotPartial = Make(
        DiagnosticIds.LogTypeNotPartial, DiagnosticSeverity.Error, "Type of a log method is not partial",
        "'{0}' is a log method, but the type '{1}' is not partial; declare the type partial");

    public static readonly DiagnosticDescriptor LogMethodHasBody = Make(
        DiagnosticIds.LogMethodHasBody, DiagnosticSeverity.Error, "Log method has a body",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor LogMethodReturnsValue = Make(
        DiagnosticIds.LogMethodReturnsValue, DiagnosticSeverity.Error, "Log method returns a value",
        "'{0}' is a log method, and there is nothing that it could return; make it void",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnsupportedLogMethod = Make(
        DiagnosticIds.UnsupportedLogMethod, DiagnosticSeverity.Error, "Method cannot be a log method",
        "'{0}' cannot be a log method: {1}",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnloggedParameter = Make(
        DiagnosticIds.UnloggedParameter, DiagnosticSeverity.Error, "Parameter cannot be logged",
        "'{0}' cannot be logged: {1}",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoLogLevel = Make(
        DiagnosticIds.NoLogLevel, DiagnosticSeverity.Error, "Log method has no level",
        "'{0}' has no level; give its [LogEvent] one, or add a parameter of type LogLevel",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BadMessage = Make(
        DiagnosticIds.BadMessage, DiagnosticSeverity.Error, "Message template is not valid",
        "The message {0}",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownPlaceholder = Make(
        DiagnosticIds.UnknownPlaceholder, DiagnosticSeverity.Error, "Placeholder names no parameter",
        "The placeholder '{0}' names no parameter and no key of a tag; {1}",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralLoggers = Make(
        DiagnosticIds.SeveralLoggers, DiagnosticSeverity.Error, "Log method has several loggers",
        "'{0}' may write to any of {1}; take the one that is meant as a parameter, or leave one in the type",
        WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor RedundantMessage = Make(
        DiagnosticIds.RedundantMessage, DiagnosticSeverity.Warning, "Message says what the record says",
        "The message {0}");

    public static readonly DiagnosticDescriptor OwnPlaceInMessage = Make(
        DiagnosticIds.OwnPlaceInMessage, DiagnosticSeverity.Warning, "Message shows what has a place of its own",
        "'{0}' is {1}, which shows without the message; take it out of the message");

    public static readonly DiagnosticDescriptor NotInMessage = Make(
        DiagnosticIds.NotInMessage, DiagnosticSeverity.Info, "Parameter is not in the message",
        "'{0}' is not in the message, only among the attributes; name it in the message if a reader is to see it there");

    public static readonly DiagnosticDescriptor DuplicateEventId = Make(
        DiagnosticIds.DuplicateEventId, DiagnosticSeverity.Info, "Two events share an id",
        "The event id {0} is also that of '{1}'; give one of them another, or leave it out for one that is made of the name");

    public static readonly DiagnosticDescriptor DuplicateEventName = Make(
        DiagnosticIds.DuplicateEventName, DiagnosticSeverity.Warning, "Two events share a name",
        "The event name '{0}' is also that of '{1}'; give one of them another EventName");

    public static readonly DiagnosticDescriptor SharedLogKey = Make(
        DiagnosticIds.SharedLogKey, DiagnosticSeverity.Warning, "Two attributes of a log method share a key",
        "The key '{0}' {1} that of {2}; rename a parameter, or give one of them another key with [Tag]");

    public static readonly DiagnosticDescriptor UnusableFormat = Make(
        DiagnosticIds.UnusableFormat, DiagnosticSeverity.Warning, "Format does not suit the value",
        "The format '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor CultureFormat = Make(
        DiagnosticIds.CultureFormat, DiagnosticSeverity.Warning, "Format is of one culture",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor HiddenLogger = Make(
        DiagnosticIds.HiddenLogger, DiagnosticSeverity.Warning, "Logger is hidden",
        "'{0}' writes to the running telemetry, not to the constructor's '{1}', whose name means something else here; rename "
            + "what hides it");

    public static readonly DiagnosticDescriptor SensitiveLog = Make(
        DiagnosticIds.SensitiveLog, DiagnosticSeverity.Warning, "Log method shows what looks sensitive",
        "'{0}' looks like a secret or personal data ('{1}'), which would be readable wherever the logs go; mark it [Redacted], "
            + "or log a harmless part of it");

    public static readonly DiagnosticDescriptor DarkMethod = Make(
        DiagnosticIds.DarkMethod, DiagnosticSeverity.Warning, "Public API without instrumentation",
        "'{0}' is not instrumented; {1}");

    public static readonly DiagnosticDescriptor NeverStarted = Make(
        DiagnosticIds.NeverStarted, DiagnosticSeverity.Warning, "Telemetry is never started",
        "'{0}' is instrumented, but nothing in this program listens to '{1}', so nothing of it is ever seen; call Telemetry.Start or "
            + "AddMiniTelemetry, or add the source where OpenTelemetry is set up",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor HandWrittenSpan = Make(
        DiagnosticIds.HandWrittenSpan, DiagnosticSeverity.Info, "Span by hand is the whole method",
        "The span is all of '{0}'; [{1}] on the method says it too, and tells failures");

    public static readonly DiagnosticDescriptor LoggerMessage = Make(
        DiagnosticIds.LoggerMessage, DiagnosticSeverity.Info, "LoggerMessage can be LogEvent",
        "[LogEvent] on '{0}' takes the same arguments, needs no logger, redacts, tags and counts");

    public static readonly DiagnosticDescriptor InvalidSetting = Make(
        DiagnosticIds.InvalidSetting, DiagnosticSeverity.Warning, "Setting of the rules is not valid",
        "The setting '{0} = {1}' in .editorconfig is ignored; {2}",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor BrokenBaseline = Make(
        DiagnosticIds.BrokenBaseline, DiagnosticSeverity.Error, "Metric of the baseline is broken",
        "{0} {1}; undo that, or accept the change with 'dotnet build -p:MiniTelemetryAcceptInventory=true'",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NotInBaseline = Make(
        DiagnosticIds.NotInBaseline, DiagnosticSeverity.Info, "Metric is not in the baseline",
        "The metric '{0}' is not in the baseline; accept it with 'dotnet build -p:MiniTelemetryAcceptInventory=true'",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        MethodNotPartial, TypeNotPartial, NoBody, BodyDiffers, AsyncVoid, TwoBodies, UnknownTagPath, BadMetricName, BadTagName, BadBuckets,
        UnsupportedShape, AlreadyImplemented, TagWithoutEffect, InvalidArgument, Contradiction,
        MisplacedEnumeratorCancellation, UnboundedMetricTag, SensitiveTag, DuplicateInstrument, UnusableFailure, NothingToEnrich,
        PrintedRedacted,
        LogMethodNotPartial, LogTypeNotPartial, LogMethodHasBody, LogMethodReturnsValue, UnsupportedLogMethod, UnloggedParameter, NoLogLevel,
        BadMessage, UnknownPlaceholder, SeveralLoggers, RedundantMessage, OwnPlaceInMessage, NotInMessage, DuplicateEventId,
        DuplicateEventName, SharedLogKey, UnusableFormat, CultureFormat, HiddenLogger, SensitiveLog,
        DarkMethod, NeverStarted, HandWrittenSpan, LoggerMessage, InvalidSetting, BrokenBaseline, NotInBaseline,
    ];

    private static DiagnosticDescriptor Make(
        string id, DiagnosticSeverity severity, string title, string message, params string[] tags) => new(
        id, title, message, "MiniTelemetry", severity, isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/minitelemetry/minitelemetry/blob/main/docs/rules/{id}.md", customTags: tags);
}
