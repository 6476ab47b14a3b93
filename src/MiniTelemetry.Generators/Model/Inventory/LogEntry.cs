using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model.Inventory;

/// <summary>The record that a log method writes.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Category">The category of the ambient logger: the full name of the type.</param>
/// <param name="Id">The event's id.</param>
/// <param name="Level">The level's name; null where a parameter gives it.</param>
/// <param name="Message">The message template; empty for none.</param>
/// <param name="Method">The method's full name.</param>
/// <param name="Attributes">The keys of its attributes.</param>
internal sealed record LogEntry(
    string Name, string Category, int Id, string? Level, string Message, string Method, EquatableArray<string> Attributes);
