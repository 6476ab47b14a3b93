using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>One log method to implement.</summary>
/// <param name="Type">The type it belongs to.</param>
/// <param name="Signature">How it is declared.</param>
/// <param name="Event">
/// What it writes; null where the rules refuse it. The implementing part throws then, so that the compiler does not stop at a missing
/// part but goes on to the analyzers, whose error says why.
/// </param>
/// <param name="Suppressed">The ids of diagnostics that the signature brings along: experimental and obsolete types.</param>
internal sealed record LogMethod(TypeIdentity Type, MethodSignature Signature, LogEvent? Event, EquatableArray<string> Suppressed);
