using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>A record that is to print less than the compiler would have it print.</summary>
/// <param name="Type">The record.</param>
/// <param name="Modifiers">Those that the compiler asks for on what prints the members.</param>
/// <param name="IsDerived">Whether a base record prints its members first.</param>
/// <param name="ChecksStack">Whether it guards against a record that holds itself, as the compiler does in the first of a hierarchy.</param>
/// <param name="Members">The members, in the compiler's order.</param>
/// <param name="IsObsolete">Whether it has to be obsolete itself, since it names what nobody else may.</param>
/// <param name="Suppressed">The ids of diagnostics that the members bring along.</param>
internal sealed record RedactedRecord(
    TypeIdentity Type,
    string Modifiers,
    bool IsDerived,
    bool ChecksStack,
    EquatableArray<PrintedMember> Members,
    bool IsObsolete,
    EquatableArray<string> Suppressed);
