using System.Collections.Immutable;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From methods to files.</summary>
internal static class TypeGrouping
{
    public static ImmutableArray<InstrumentedMethod> Append(
        (ImmutableArray<InstrumentedMethod> Methods, ImmutableArray<InstrumentedMethod> More) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return input.Methods.AddRange(input.More);
    }

    public static EquatableArray<InstrumentedMethod> Compare(ImmutableArray<InstrumentedMethod> methods, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return methods.ToEquatableArray();
    }

    public static IEnumerable<InstrumentedType> Group(
        (EquatableArray<InstrumentedMethod> Methods, AssemblyScope Assembly) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hints = new UniqueNames([], StringComparer.OrdinalIgnoreCase);
        return input.Methods
            .GroupBy(static method => method.Type.MetadataName, StringComparer.Ordinal)
            .Select(methods => File(methods.First().Type, methods, hints, input.Assembly))
            .ToList();
    }

    private static InstrumentedType File(
        TypeIdentity type, IEnumerable<InstrumentedMethod> methods, UniqueNames hints, AssemblyScope assembly) => new(
            HintName(hints, type),
            type,
            assembly.Of(type.Scope),
            methods.Select(method => WithOutcome(method, assembly.Outcome)).ToEquatableArray());

    private static string HintName(UniqueNames hints, TypeIdentity type) => hints.Allocate(type.MetadataName, "-") + ".g.cs";

    private static InstrumentedMethod WithOutcome(InstrumentedMethod method, OutcomeOptions assembly)
        => assembly == OutcomeOptions.None
            ? method
            : method with { Instruments = method.Instruments with { Outcome = method.Instruments.Outcome.Over(assembly) } };
}
