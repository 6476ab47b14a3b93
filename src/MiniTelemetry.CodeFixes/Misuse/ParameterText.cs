using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>A body's parameter as its declaration wants it.</summary>
internal static class ParameterText
{
    /// <summary>As it stands where it fits; else under its own name, if there is one.</summary>
    public static string Write(IParameterSymbol declared, IParameterSymbol? body, ParameterSyntax? syntax, SemanticModel model, int position)
    {
        if (body is not null && syntax is not null && AreSame(declared, body))
            return syntax.ToString();
        var name = syntax?.Identifier.Text ?? Declared(declared);
        var scoped = declared.ScopedKind != ScopedKind.None && declared.RefKind != RefKind.Out ? "scoped " : "";
        return $"{scoped}{Reference(declared.RefKind)}{declared.Type.ToMinimalDisplayString(model, position)} {name}";
    }

    public static bool AreSame(IParameterSymbol declared, IParameterSymbol body)
        => SymbolEqualityComparer.IncludeNullability.Equals(declared.Type, body.Type)
            && declared.RefKind == body.RefKind && declared.ScopedKind == body.ScopedKind;

    private static string Declared(IParameterSymbol parameter)
        => (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Identifier.Text ?? parameter.Name;

    private static string Reference(RefKind kind) => kind switch
    {
        RefKind.None => "",
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        _ => "ref readonly ",
    };
}
