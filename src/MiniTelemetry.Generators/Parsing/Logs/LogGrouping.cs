using System.Collections.Immutable;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>From log methods to files.</summary>
internal static class LogGrouping
{
    public static EquatableArray<LogMethod> Compare(ImmutableArray<LogMethod> methods, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return methods.ToEquatableArray();
    }

    public static IEnumerable<LogType> Group(
        (EquatableArray<LogMethod> Methods, AssemblyScope Assembly) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hints = new UniqueNames([], StringComparer.OrdinalIgnoreCase);
        return input.Methods
            .GroupBy(static method => method.Type.MetadataName, StringComparer.Ordinal)
            .Select(methods => File(methods.First().Type, methods.ToEquatableArray(), hints, input.Assembly))
            .ToList();
    }

    // Where nothing is of a scope, the file does not depend on the assembly.
    private static LogType File(TypeIdentity type, EquatableArray<LogMethod> methods, UniqueNames hints, AssemblyScope assembly) => new(
        hints.Allocate(type.MetadataName, "-") + ".Logs.g.cs",
        type,
        methods.Any(static method => method.Event?.Signals is not null) ? assembly.Of(type.Scope) : null,
        methods);
}
