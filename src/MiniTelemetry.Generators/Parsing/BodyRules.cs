using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Finds the body of a method: of the same type, of the agreed name, with the same signature.</summary>
internal static class BodyRules
{
    private const string Async = "Async";

    public static MethodFinding? Check(IMethodSymbol method, string? bodyName, out IMethodSymbol? body)
    {
        body = null;
        var candidates = Candidates(method, bodyName);
        foreach (var candidate in candidates)
        {
            if (SignatureRules.Difference(method, candidate) is not null)
                continue;
            if (body is not null)
                return new(MethodFault.TwoBodies, method, $"{body.Name}' and '{candidate.Name}");
            body = candidate;
        }

        if (body is null)
            return MissingBody(method, bodyName, candidates);

        // Both return the same; to ask the body would have its signature bound.
        return body.IsAsync && method.ReturnsVoid ? new(MethodFault.AsyncVoid, body) : null;
    }

    /// <summary>Whether there is a method of the agreed name, be it a fitting body or not.</summary>
    public static bool HasCandidate(IMethodSymbol method) => Candidates(method, null).Count > 0;

    /// <summary>The names under which a body is looked for, the usual one first.</summary>
    public static string[] Names(IMethodSymbol method, string? bodyName)
    {
        if (bodyName is not null)
            return [bodyName.TrimStart('@')];
        var name = method.Name;
        return name.EndsWith(Async, StringComparison.Ordinal) && name.Length > Async.Length
            ? [name + "Core", name.Insert(name.Length - Async.Length, "Core")]
            : [name + "Core"];
    }

    /// <summary>Whether the method is the body of an instrumented one of its type.</summary>
    public static bool IsBody(IMethodSymbol method) => TypeFacts.Of(method.ContainingType).Bodies.Contains(method);

    /// <summary>The methods that are, by their names, the bodies of the type's instrumented ones.</summary>
    public static ISet<ISymbol> BodiesIn(INamedTypeSymbol type)
    {
        var bodies = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol declared && MethodAttributes.Read(declared) is { Any: true } attributes)
                bodies.UnionWith(Candidates(declared, attributes.Body));
        }

        return bodies;
    }

    /// <summary>The partial declaration, without a part by hand, whose body the method is by name and signature; null where it is none's.</summary>
    public static IMethodSymbol? DeclarationOf(IMethodSymbol body) => body.ContainingType.GetMembers().OfType<IMethodSymbol>()
        .FirstOrDefault(declared => declared.IsPartialDefinition
            && !DeclarationRules.IsImplementedByHand(declared)
            && Names(declared, MethodAttributes.Read(declared).Body).Contains(body.Name)
            && SignatureRules.Difference(declared, body) is null);

    private static List<IMethodSymbol> Candidates(IMethodSymbol method, string? bodyName)
    {
        var candidates = new List<IMethodSymbol>();
        foreach (var name in Names(method, bodyName))
        {
            foreach (var member in method.ContainingType.GetMembers(name))
            {
                if (member is IMethodSymbol candidate && !SymbolEqualityComparer.Default.Equals(candidate, method))
                    candidates.Add(candidate);
            }
        }

        return candidates;
    }

    private static MethodFinding MissingBody(IMethodSymbol method, string? bodyName, List<IMethodSymbol> candidates)
    {
        var nearest = candidates.OrderBy(candidate => Math.Abs(candidate.Parameters.Length - method.Parameters.Length)).FirstOrDefault();
        return nearest is null
            ? new(MethodFault.NoBody, method, Names(method, bodyName)[0])
            : new(MethodFault.BodyDiffers, nearest, SignatureRules.Difference(method, nearest)!);
    }
}
