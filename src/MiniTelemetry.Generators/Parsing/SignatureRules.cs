using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Compares a declaration with its body, and says in words what differs.</summary>
internal static class SignatureRules
{
    // A difference may be of a question mark only.
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string? Difference(IMethodSymbol declared, IMethodSymbol body)
        => StaticnessDifference(declared, body)
            ?? (SignatureSyntax.IsSame(declared, body) ? null : DifferenceOfTypes(declared, body))
            ?? FlowRules.Difference(declared, body);

    private static string? DifferenceOfTypes(IMethodSymbol declared, IMethodSymbol body)
        => CountDifference("parameter", declared.Parameters.Length, body.Parameters.Length)
            ?? CountDifference("type parameter", declared.TypeParameters.Length, body.TypeParameters.Length)
            ?? declared.Parameters.Zip(body.Parameters, (left, right) => ParameterDifference(declared, left, right)).FirstOrDefault(Any)
            ?? ReturnDifference(declared, body)
            ?? ConstraintDifference(declared, body);

    /// <summary>Of as many type parameters as both have.</summary>
    public static string? ConstraintDifference(IMethodSymbol declared, IMethodSymbol body)
        => declared.TypeParameters.Zip(body.TypeParameters, ConstraintDifference).FirstOrDefault(Any);

    private static bool Any(string? difference) => difference is not null;

    private static string? StaticnessDifference(IMethodSymbol declared, IMethodSymbol body)
    {
        if (declared.IsStatic != body.IsStatic)
            return declared.IsStatic ? "it must be static" : "it must not be static";
        return declared.IsReadOnly && !body.IsReadOnly && !body.ContainingType.IsReadOnly ? "it must be readonly" : null;
    }

    private static string? CountDifference(string what, int declared, int body)
        => declared == body ? null : $"it has {body} {what}{(body == 1 ? "" : "s")} and must have {declared}";

    private static string? ParameterDifference(IMethodSymbol method, IParameterSymbol declared, IParameterSymbol body)
    {
        if (!TypeRules.AreSame(declared.Type, body.Type))
            return $"its parameter '{body.Name}' is '{Short(body.Type)}' and must be '{Short(declared.Type)}'";
        if (declared.RefKind != body.RefKind)
            return $"its parameter '{body.Name}' is passed {Words(body.RefKind)} and must be passed {Words(declared.RefKind)}";
        if (!NullabilityRules.Fits(declared, body))
            return $"its parameter '{body.Name}' is '{Short(body.Type)}' and must be '{Short(declared.Type)}'";
        return declared.ScopedKind != ScopedKind.None && body.ScopedKind == ScopedKind.None && CanEscape(method)
            ? $"its parameter '{body.Name}' must be scoped"
            : null;
    }

    private static string? ReturnDifference(IMethodSymbol declared, IMethodSymbol body)
    {
        if (ReferenceDifference(declared, body) is { } difference)
            return difference;
        return TypeRules.AreSame(declared.ReturnType, body.ReturnType) && NullabilityRules.Fits(declared, body)
            ? null
            : $"it returns '{Short(body.ReturnType)}' and must return '{Short(declared.ReturnType)}'";
    }

    /// <summary>A reference that may be written to may also be only read from.</summary>
    private static string? ReferenceDifference(IMethodSymbol declared, IMethodSymbol body)
    {
        if (declared.RefKind == body.RefKind || (declared.ReturnsByRefReadonly && body.ReturnsByRef))
            return null;
        return declared.RefKind switch
        {
            RefKind.None => "it must not return by reference",
            RefKind.Ref => "it must return by 'ref'",
            _ => "it must return by 'ref readonly'",
        };
    }

    /// <summary>The body may ask less of its type arguments than the declaration, not more.</summary>
    private static string? ConstraintDifference(ITypeParameterSymbol declared, ITypeParameterSymbol body)
    {
        var asksMore = (body.HasReferenceTypeConstraint && !declared.HasReferenceTypeConstraint)
            || (body.HasValueTypeConstraint && !declared.HasValueTypeConstraint)
            || (body.HasUnmanagedTypeConstraint && !declared.HasUnmanagedTypeConstraint)
            || (body.HasConstructorConstraint && !declared.HasConstructorConstraint)
            || (body.HasNotNullConstraint && !IsNotNull(declared))
            || (body.HasReferenceTypeConstraint && IsNullable(declared.ReferenceTypeConstraintNullableAnnotation)
                && !IsNullable(body.ReferenceTypeConstraintNullableAnnotation))
            || (declared.AllowsRefLikeType && !body.AllowsRefLikeType)
            || body.ConstraintTypes.Any(type => !declared.ConstraintTypes.Any(other => TypeRules.AreSame(other, type) && NullabilityRules.Converts(other, type)));
        return asksMore ? $"the constraints of its type parameter '{body.Name}' are stricter than those of the declaration" : null;
    }

    private static bool IsNullable(NullableAnnotation annotation) => annotation == NullableAnnotation.Annotated;

    private static bool IsNotNull(ITypeParameterSymbol type)
        => type.HasNotNullConstraint || type.HasValueTypeConstraint
            || (type.HasReferenceTypeConstraint && !IsNullable(type.ReferenceTypeConstraintNullableAnnotation))
            || type.ConstraintTypes.Any(static constraint => !IsNullable(constraint.NullableAnnotation));

    private static bool CanEscape(IMethodSymbol method)
        => TypeRules.IsRefLike(method.ReturnType) || method.Parameters.Any(CarriesOut);

    private static bool CarriesOut(IParameterSymbol parameter)
        => parameter.RefKind is RefKind.Ref or RefKind.Out && TypeRules.IsRefLike(parameter.Type);

    private static string Short(ITypeSymbol type) => type.ToDisplayString(Format);

    private static string Words(RefKind kind) => kind switch
    {
        RefKind.None => "by value",
        RefKind.RefReadOnlyParameter => "by 'ref readonly'",
        _ => $"by '{kind.ToString().ToLowerInvariant()}'",
    };
}
