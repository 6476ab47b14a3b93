using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// Which methods the attributes of a type reach: its partial methods without an implementation that have a body. Others are none of
/// theirs, and are left alone without a word: classic partial methods, log methods, those of other generators.
/// </summary>
internal static class ReachRules
{
    /// <summary>The methods that only their type's attributes instrument; an attribute of their own is their own way in.</summary>
    public static IEnumerable<(IMethodSymbol Method, MethodAttributes Attributes)> ReachedBy(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsPartialDefinition: true } method
                && MethodAttributes.Read(method) is { Any: true, Own.Any: false } attributes)
                yield return (method, attributes);
        }
    }

    /// <summary>The attributes that a method of the type is instrumented by.</summary>
    public static HashSet<AttributeData> Used(INamedTypeSymbol type) => [.. type.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => method.IsPartialDefinition)
        .Select(MethodAttributes.Read)
        .SelectMany(static attributes => new[] { attributes.Traced, attributes.Counted, attributes.Timed, attributes.InFlight })
        .OfType<AttributeData>()];

    /// <summary>The attributes of the type that reach the method; null if none does.</summary>
    public static InstrumentAttributes? AttributesReaching(ISymbol symbol, InstrumentAttributes own)
    {
        if (own.Uninstrumented is not null || symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            return null;
        // A log method is another generator's, also where there is a method that could be its body.
        if (own.LogEvent is not null && !own.Any)
            return null;
        var type = TypeFacts.Of(method.ContainingType).Attributes;
        return type.Any && (own.Any || IsReached(method)) ? type : null;
    }

    private static bool IsReached(IMethodSymbol method)
        => method.IsPartialDefinition && !DeclarationRules.IsImplementedByHand(method) && BodyRules.HasCandidate(method);
}
