using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>What is left dark on purpose: all that carries <c>[Uninstrumented]</c>.</summary>
internal static class DarkParser
{
    private const string Reason = "reason";

    public static EquatableArray<DarkEntry> Parse(Compilation compilation, CancellationToken cancellationToken)
        => SourceMethods.Types(compilation, cancellationToken).SelectMany(OfType)
            .Concat(Of(compilation.Assembly, () => compilation.AssemblyName ?? ""))
            .Distinct()
            .OrderBy(static entry => entry.Member, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Reason, StringComparer.Ordinal)
            .ToEquatableArray();

    private static IEnumerable<DarkEntry> OfType(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => !method.IsImplicitlyDeclared && method.PartialDefinitionPart is null)
        .SelectMany(static method => Of(method, () => FullNames.Of(method)))
        .Concat(Of(type, () => FullNames.Of(type)));

    // Few carry it, and a full name takes longer than to look.
    private static IEnumerable<DarkEntry> Of(ISymbol symbol, Func<string> name)
        => AttributeReader.Find(symbol, KnownNames.Uninstrumented) is { } attribute
            ? [new(name(), AttributeReader.Text(attribute, Reason))]
            : [];
}
