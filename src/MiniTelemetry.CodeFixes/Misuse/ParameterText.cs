using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>A body's parameter as its declaration wants it, without attributes.</summary>
internal static class ParameterText
{
    public static string Write(IParameterSymbol declared, string name, SemanticModel model, int position)
    {
        var scoped = declared.ScopedKind != ScopedKind.None && declared.RefKind != RefKind.Out ? "scoped " : "";
        return $"{scoped}{Reference(declared.RefKind)}{declared.Type.ToMinimalDisplayString(model, position)} {name}";
    }

    public static bool AreSame(IParameterSymbol declared, IParameterSymbol body)
        => SymbolEqualityComparer.IncludeNullability.Equals(declared.Type, body.Type)
            && declared.RefKind == body.RefKind && declared.ScopedKind == body.ScopedKind;

    /// <summary>The name as it is written: a keyword has its sign before it.</summary>
    public static string NameOf(IParameterSymbol parameter)
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
