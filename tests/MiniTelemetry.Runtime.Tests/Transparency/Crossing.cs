using System.Reflection;
using Catalogue;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>The cases of the catalogue, and what each is crossed with.</summary>
/// <remarks>
/// Each case, in every state of telemetry: each ending that a body of its kind can have, with each caller; of sequences, with each consumer.
/// The states are rows of the tests, the rest is one after the other in a row.
/// </remarks>
internal static class Crossing
{
    private static readonly Ending[] OfValues =
        [Ending.Succeeds, Ending.Throws, Ending.IsCancelled, Ending.IsCancelledByAnother, Ending.FaultsTwice, Ending.CallsItself];

    private static readonly Ending[] OfTasks =
    [
        Ending.Succeeds, Ending.SucceedsLater, Ending.Throws, Ending.ThrowsInItsTask, Ending.ThrowsLater, Ending.IsCancelled,
        Ending.IsCancelledLater, Ending.IsCancelledByAnother, Ending.FaultsWithCancellation, Ending.FaultsTwice, Ending.FaultsTwiceLater,
        Ending.CallsItself, Ending.CallsItselfLater,
    ];

    private static readonly Ending[] OfSequences =
    [
        Ending.Succeeds, Ending.Throws, Ending.ThrowsLater, Ending.ThrowsInFinally, Ending.IsCancelled, Ending.IsCancelledByAnother,
        Ending.CallsItself,
    ];

    private static readonly Ending[] OfAsyncSequences =
        [.. OfSequences, Ending.SucceedsLater, Ending.IsCancelledLater, Ending.CallsItselfLater];

    /// <summary>What the types of the catalogue have listed, whichever of them are compiled.</summary>
    internal static Case[] All { get; } = [.. Types().SelectMany(CasesOf)];

    internal static Case Named(string name) => Array.Find(All, one => one.Name == name)!;

    internal static TheoryData<string> Names() => new(All.Select(one => one.Name));

    internal static TheoryData<string, TelemetryState> NamesAndStates(params TelemetryState[] states)
    {
        var rows = new TheoryData<string, TelemetryState>();
        foreach (var one in All)
        {
            foreach (var state in states)
                rows.Add(one.Name, state);
        }

        return rows;
    }

    internal static IEnumerable<(Ending Ending, Caller Caller, Consumer Consumer)> Of(CaseKind kind) =>
        from ending in EndingsOf(kind)
        from caller in Enum.GetValues<Caller>()
        from consumer in ConsumersOf(kind)
        select (ending, caller, consumer);

    internal static bool IsTask(CaseKind kind) => kind is CaseKind.Async or CaseKind.Forwarded;

    /// <summary>The types of the catalogue, among those of the tests.</summary>
    internal static IEnumerable<Type> Types() => typeof(Case).Assembly.GetTypes().Where(type =>
        type.Namespace is null || (type.Namespace + ".").StartsWith(nameof(Catalogue) + ".", StringComparison.Ordinal));

    private static Ending[] EndingsOf(CaseKind kind) => kind switch
    {
        CaseKind.Value => OfValues,
        CaseKind.Sequence => OfSequences,
        CaseKind.AsyncSequence => OfAsyncSequences,
        _ => OfTasks,
    };

    private static Consumer[] ConsumersOf(CaseKind kind) =>
        kind is CaseKind.Sequence or CaseKind.AsyncSequence ? Enum.GetValues<Consumer>() : [default];

    private static Case[] CasesOf(Type type)
    {
        var closed = type.IsGenericTypeDefinition && type.GetGenericArguments().Length == 1 ? Close(type) : type;
        return closed is { ContainsGenericParameters: false }
            && closed.GetField("Cases", BindingFlags.Static | BindingFlags.NonPublic) is { } field && field.FieldType == typeof(Case[])
            ? (Case[])field.GetValue(null)!
            : [];
    }

    private static Type? Close(Type type)
    {
        try
        {
            return type.MakeGenericType(typeof(string));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
