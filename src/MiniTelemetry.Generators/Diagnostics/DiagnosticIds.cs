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
    public const string DarkMethod = "MTEL100";
    public const string NeverStarted = "MTEL101";
    public const string HandWrittenSpan = "MTEL102";
    public const string InvalidSetting = "MTEL109";
    public const string BrokenBaseline = "MTEL110";
    public const string NotInBaseline = "MTEL111";
}
