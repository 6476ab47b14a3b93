using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>The type of an instrumented method, the same for all of its methods.</summary>
/// <param name="Namespace">The namespace as it is written in code; empty for the global one.</param>
/// <param name="Types">The type itself, last, and the types it is nested in.</param>
/// <param name="FullName">The name that telemetry shows: namespace and types joined by dots, without arity.</param>
/// <param name="Stem">What the names of its metrics begin with: <c>order_service</c>.</param>
/// <param name="MetadataName">A name that no other type of the compilation has.</param>
/// <param name="Holder">The name of the file-local class that holds the instruments.</param>
/// <param name="Scope">The scope named on the type or on one that it is nested in.</param>
internal sealed record TypeIdentity(
    string Namespace, EquatableArray<ContainingType> Types, string FullName, string Stem, string MetadataName, string Holder, ScopeIdentity? Scope);
