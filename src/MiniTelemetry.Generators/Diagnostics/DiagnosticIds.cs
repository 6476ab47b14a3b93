namespace MiniTelemetry.Generators.Diagnostics;

internal static class DiagnosticIds
{
    public const string MethodNotPartial = "MTEL001";
    public const string TypeNotPartial = "MTEL002";
    public const string NoBody = "MTEL003";
    public const string BodyDiffers = "MTEL004";
    public const string AsyncVoid = "MTEL005";
    public const string TwoBodies = "MTEL006";
    public const string UnknownTagPath = "MTEL007";
    public const string BadMetricName = "MTEL008";
    public const string BadTagName = "MTEL009";
    public const string BadBuckets = "MTEL010";
    public const string UnsupportedShape = "MTEL011";
    public const string AlreadyImplemented = "MTEL012";
    public const string TagWithoutEffect = "MTEL013";
    public const string InvalidArgument = "MTEL014";
    public const string Contradiction = "MTEL015";
    public const string MisplacedEnumeratorCancellation = "MTEL016";
    public const string UnboundedMetricTag = "MTEL017";
    public const string SensitiveTag = "MTEL018";
    public const string DuplicateInstrument = "MTEL019";
    public const string UnusableFailure = "MTEL020";
    public const string NothingToEnrich = "MTEL021";
    public const string PrintedRedacted = "MTEL026";

    public const string LogMethodNotPartial = "MTEL030";
    public const string LogTypeNotPartial = "MTEL031";
    public const string LogMethodHasBody = "MTEL032";
    public const string LogMethodReturnsValue = "MTEL033";
    public const string UnsupportedLogMethod = "MTEL034";
    public const string UnloggedParameter = "MTEL035";
    public const string NoLogLevel = "MTEL036";
    public const string BadMessage = "MTEL037";
    public const string UnknownPlaceholder = "MTEL038";
    public const string SeveralLoggers = "MTEL039";
    public const string RedundantMessage = "MTEL040";
    public const string OwnPlaceInMessage = "MTEL041";
    public const string NotInMessage = "MTEL042";
    public const string DuplicateEventId = "MTEL043";
    public const string DuplicateEventName = "MTEL044";
    public const string SharedLogKey = "MTEL045";
    public const string UnusableFormat = "MTEL046";
    public const string CultureFormat = "MTEL047";
    public const string HiddenLogger = "MTEL048";
    public const string SensitiveLog = "MTEL049";

    public const string DarkMethod = "MTEL100";
    public const string NeverStarted = "MTEL101";
    public const string HandWrittenSpan = "MTEL102";
    public const string LoggerMessage = "MTEL103";
    public const string InvalidSetting = "MTEL109";
    public const string BrokenBaseline = "MTEL110";
    public const string NotInBaseline = "MTEL111";
}
