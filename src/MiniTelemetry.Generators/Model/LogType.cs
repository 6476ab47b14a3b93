using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>One generated file of log methods. The caching contract of <see cref="InstrumentedType"/> holds for it, too.</summary>
/// <param name="HintName">The file's name, unique in the compilation also where case does not count.</param>
/// <param name="Identity">The type that the methods belong to.</param>
/// <param name="Scope">The instrumentation scope of its counters and span events; null where there are none.</param>
/// <param name="Methods">The methods, in their order.</param>
internal sealed record LogType(string HintName, TypeIdentity Identity, ScopeIdentity? Scope, EquatableArray<LogMethod> Methods);
