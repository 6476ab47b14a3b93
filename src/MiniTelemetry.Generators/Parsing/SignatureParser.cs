using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From a declaration to the text of its implementing part and of the method that measures.</summary>
internal static class SignatureParser
{
    private const string StackTraceHidden = "[global::System.Diagnostics.StackTraceHidden]";

    private static readonly EquatableArray<string> HidingStackTrace = new([StackTraceHidden]);

    public static MethodSignature Parse(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var (modifiers, kept) = Modifiers(declaration);
        return new(
            TypeText.Escape(method.Name),
            method.Name,
            modifiers,
            kept,
            HidesStackTrace(method) ? default : HidingStackTrace,
            RestatedAttributes.OfMethod(method),
            ByReference(method) + TypeText.Of(method.ReturnType),
            method.TypeParameters.ToEquatableArray(TypeParameter),
            method.IsGenericMethod ? ConstraintText.OfImplementation(method, declaration).ToEquatableArray() : default,
            method.IsGenericMethod ? ConstraintText.OfAll(method).ToEquatableArray() : default,
            method.Parameters.ToEquatableArray(ParameterParser.Parse));
    }

    /// <summary>Those of the implementing part, and those that the method that measures keeps of them.</summary>
    private static (string All, string Kept) Modifiers(MethodDeclarationSyntax declaration)
    {
        var (all, kept) = ("", "private");
        foreach (var token in declaration.Modifiers)
        {
            if (token.IsKind(SyntaxKind.PartialKeyword))
                continue;
            all += token.Text + " ";
            if (token.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.UnsafeKeyword)
                kept += " " + token.Text;
        }

        return (all + "partial", kept);
    }

    private static string ByReference(IMethodSymbol method)
        => method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";

    private static TypeParameter TypeParameter(ITypeParameterSymbol parameter)
        => new(TypeText.Escape(parameter.Name), RestatedAttributes.Inline(parameter));

    private static bool HidesStackTrace(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (AttributeReader.Is(attribute, "System.Diagnostics", KnownNames.StackTraceHidden))
                return true;
        }

        return false;
    }
}
