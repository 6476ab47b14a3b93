using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>The record that a log method writes. Overloads have one each.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Id">The event's id.</param>
/// <param name="Level">The level's name; null where a parameter gives it.</param>
/// <param name="Message">The message template; empty for none.</param>
/// <param name="OnSpan">Whether it is an event of the current span too.</param>
/// <param name="Method">The method's full name.</param>
/// <param name="Attributes">The keys of its attributes.</param>
internal sealed record LogEventEntry(
    string Name, int Id, string? Level, string Message, bool OnSpan, string Method, EquatableArray<string> Attributes);
