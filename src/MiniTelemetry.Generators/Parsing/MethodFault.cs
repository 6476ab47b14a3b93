namespace MiniTelemetry.Generators.Parsing;

/// <summary>Why no code can be generated for a method.</summary>
internal enum MethodFault
{
    NotPartial,
    TypeNotPartial,
    NoBody,
    BodyDiffers,
    AsyncVoid,
    TwoBodies,
    Unsupported,
    AlreadyImplemented,
}
