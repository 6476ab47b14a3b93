using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>The span of a method.</summary>
/// <param name="Name">The span's name.</param>
/// <param name="Scope">The instrumentation scope.</param>
/// <param name="Kind">The span's kind, in lower case.</param>
/// <param name="Root">Whether each starts a trace.</param>
/// <param name="Method">The method's full name; overloads share it.</param>
/// <param name="Tags">The keys of its tags.</param>
internal sealed record SpanEntry(string Name, string Scope, string Kind, bool Root, string Method, EquatableArray<string> Tags);
