using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

internal static class ParameterParser
{
    public static Parameter Parse(IParameterSymbol parameter)
    {
        var name = TypeText.Escape(parameter.Name);
        var isScoped = parameter.ScopedKind != ScopedKind.None && parameter.RefKind != RefKind.Out;
        var passing = Passing(parameter.RefKind);
        var scoped = isScoped ? "scoped " : "";
        return new(
            name,
            TypeText.Of(parameter.Type),
            IsThis(parameter) + (parameter.IsParams ? "params " : scoped + passing),
            RestatedAttributes.Inline(parameter) + scoped + passing,
            Argument(parameter, name),
            Token(parameter, name));
    }

    private static string IsThis(IParameterSymbol parameter)
        => parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } } ? "this " : "";

    private static string Passing(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    private static string Argument(IParameterSymbol parameter, string name) => parameter.RefKind switch
    {
        RefKind.Ref => "ref " + name,
        RefKind.Out => "out " + name,
        RefKind.In or RefKind.RefReadOnlyParameter => "in " + name,
        _ => AsStatic(parameter.Type, name),
    };

    /// <summary>A dynamic argument would make the call itself bind late.</summary>
    public static string AsStatic(ITypeSymbol type, string name) => type is IDynamicTypeSymbol
        ? (type.NullableAnnotation == NullableAnnotation.Annotated ? "(object?)" : "(object)") + name
        : name;

    /// <summary>The type as which <see cref="AsStatic"/> hands it on.</summary>
    public static string StaticType(ITypeSymbol type) => type is IDynamicTypeSymbol
        ? (type.NullableAnnotation == NullableAnnotation.Annotated ? "object?" : "object")
        : TypeText.Of(type);

    // An out parameter carries no token in.
    private static string? Token(IParameterSymbol parameter, string name)
    {
        if (parameter.RefKind == RefKind.Out)
            return null;
        if (TypeRules.IsNullableValue(parameter.Type) && IsToken(((INamedTypeSymbol)parameter.Type).TypeArguments[0]))
            return name + ".GetValueOrDefault()";
        return IsToken(parameter.Type) ? name : null;
    }

    public static bool IsToken(ITypeSymbol type)
        => type is { Name: nameof(CancellationToken), ContainingType: null, TypeKind: TypeKind.Struct }
            && TypeRules.IsNamespace(type.ContainingNamespace, "System.Threading");
}
