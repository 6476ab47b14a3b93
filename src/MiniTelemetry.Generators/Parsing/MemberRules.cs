using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The names that generated names must not meet.</summary>
internal static class MemberRules
{
    /// <summary>Whether the type has, or inherits, a member of that name.</summary>
    public static bool HasMember(INamedTypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (!level.GetMembers(name).IsEmpty)
                return true;
        }

        return type.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(inherited => !inherited.GetMembers(name).IsEmpty);
    }

    /// <summary>
    /// Whether the type has a type parameter of that name, or a constructor such a parameter: a primary one's are seen by all of its
    /// methods.
    /// </summary>
    public static bool HasVariable(INamedTypeSymbol type, string name)
        => type.TypeParameters.Any(parameter => parameter.Name == name)
            || type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == name));

    /// <summary>Whether the method has a parameter or type parameter of that name.</summary>
    public static bool HasLocal(IMethodSymbol method, string name)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name == name)
                return true;
        }

        return HasName(method.TypeParameters, name);
    }

    /// <summary>Whether one of the type parameters has that name.</summary>
    public static bool HasName(ImmutableArray<ITypeParameterSymbol> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name == name)
                return true;
        }

        return false;
    }
}
