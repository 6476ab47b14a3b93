using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>What a log method writes.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Name">The event's name.</param>
/// <param name="State">The name of the struct that holds the values of a call.</param>
/// <param name="StateModifiers">What stands before it: attributes and modifiers.</param>
/// <param name="Level">The level, as an expression: a constant, or the name of a parameter.</param>
/// <param name="Logger">The logger, as an expression; null for the running telemetry's.</param>
/// <param name="Exception">The parameter that is the record's exception; null for none.</param>
/// <param name="SkipsCheck">Whether the caller has asked for the level.</param>
/// <param name="Arguments">
/// The parameters that are handed to a method that writes, apart from the guard; null where the guard writes itself. References among a
/// method's locals are cleared at its start, which the guard would pay for also where nothing is written.
/// </param>
/// <param name="Fields">The fields of the struct.</param>
/// <param name="Attributes">The attributes of all signals.</param>
/// <param name="Template">The message template, with the attributes' keys in it.</param>
/// <param name="Message">The message in pieces.</param>
/// <param name="Signals">The further signals; null for none.</param>
internal sealed record LogEvent(
    int Id,
    string Name,
    string State,
    string StateModifiers,
    string Level,
    string? Logger,
    string? Exception,
    bool SkipsCheck,
    EquatableArray<LogArgument>? Arguments,
    EquatableArray<LogField> Fields,
    EquatableArray<LogAttribute> Attributes,
    string Template,
    EquatableArray<LogPiece> Message,
    LogSignalOptions? Signals);
