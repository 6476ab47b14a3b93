using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>One method to implement.</summary>
/// <param name="Type">The type it belongs to.</param>
/// <param name="Signature">How it is declared.</param>
/// <param name="Shape">How its body's end is seen.</param>
/// <param name="Calls">The names of what the implementing part calls.</param>
/// <param name="Instruments">What is measured.</param>
/// <param name="Tags">The tags that are evaluated in each call, before the body.</param>
/// <param name="OutTags">The tags that are evaluated when the body has returned.</param>
/// <param name="Result">What is read from the result; null for nothing.</param>
/// <param name="Suppressed">The ids of diagnostics that the signature brings along: experimental and obsolete types.</param>
internal sealed record InstrumentedMethod(
    TypeIdentity Type,
    MethodSignature Signature,
    ReturnShape Shape,
    CallNames Calls,
    Instruments Instruments,
    EquatableArray<TagSource> Tags,
    EquatableArray<TagSource> OutTags,
    ResultReading? Result,
    EquatableArray<string> Suppressed);
