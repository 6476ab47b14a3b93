using System.Collections.Immutable;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From methods to files.</summary>
internal static class TypeGrouping
{
    public static EquatableArray<InstrumentedMethod> Concatenate(
        ((ImmutableArray<InstrumentedMethod> Traced, ImmutableArray<InstrumentedMethod> Counted) First,
            ImmutableArray<InstrumentedMethod> Timed) methods,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return methods.First.Traced.Concat(methods.First.Counted).Concat(methods.Timed).ToEquatableArray();
    }

    public static IEnumerable<InstrumentedType> Group(
        (EquatableArray<InstrumentedMethod> Methods, AssemblyScope Assembly) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hints = new UniqueNames([], StringComparer.OrdinalIgnoreCase);
        return input.Methods
            .GroupBy(static method => method.Type)
            .Select(type => new InstrumentedType(
                HintName(hints, type.Key), type.Key, input.Assembly.Of(type.Key.Scope), type.ToEquatableArray()))
            .ToList();
    }

    private static string HintName(UniqueNames hints, TypeIdentity type) => hints.Allocate(type.MetadataName, "-") + ".g.cs";
}
