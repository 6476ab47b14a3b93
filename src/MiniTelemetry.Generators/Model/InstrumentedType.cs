using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>
/// One generated file. The caching contract: everything reachable from here is a sealed record of strings, numbers, booleans, enums,
/// <see cref="EquatableArray{T}"/> and such records, equal by value, and holds no Roslyn object, no location and no position. Two
/// equal values must yield the same text, and whatever the text depends on must be in here.
/// </summary>
/// <param name="HintName">The file's name, unique in the compilation also where case does not count.</param>
/// <param name="Identity">The type that the methods belong to.</param>
/// <param name="Scope">The instrumentation scope that the holder asks for.</param>
/// <param name="Methods">The methods, in the order of their instruments.</param>
internal sealed record InstrumentedType(
    string HintName, TypeIdentity Identity, ScopeIdentity Scope, EquatableArray<InstrumentedMethod> Methods);
