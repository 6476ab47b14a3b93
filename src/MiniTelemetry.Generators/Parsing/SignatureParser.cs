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

    private static readonly SyntaxKind[] Kept = [SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.UnsafeKeyword];

    public static MethodSignature Parse(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var modifiers = declaration.Modifiers.Where(static token => !token.IsKind(SyntaxKind.PartialKeyword)).ToList();
        return new(
            TypeText.Escape(method.Name),
            method.Name,
            Join(modifiers.Select(static token => token.Text).Append("partial")),
            Join(modifiers.Where(static token => Kept.Contains(token.Kind())).Select(static token => token.Text).Prepend("private")),
            HidesStackTrace(method) ? default : new[] { StackTraceHidden }.ToEquatableArray(),
            RestatedAttributes.OfMethod(method).ToEquatableArray(),
            ByReference(method) + TypeText.Of(method.ReturnType),
            method.TypeParameters.Select(TypeParameter).ToEquatableArray(),
            ConstraintText.OfImplementation(method, declaration).ToEquatableArray(),
            ConstraintText.OfAll(method).ToEquatableArray(),
            method.Parameters.Select(ParameterParser.Parse).ToEquatableArray());
    }

    private static string Join(IEnumerable<string> words) => string.Join(" ", words);

    private static string ByReference(IMethodSymbol method)
        => method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";

    private static TypeParameter TypeParameter(ITypeParameterSymbol parameter)
        => new(TypeText.Escape(parameter.Name), RestatedAttributes.Inline(parameter));

    private static bool HidesStackTrace(IMethodSymbol method) => method.GetAttributes()
        .Any(static attribute => AttributeReader.Is(attribute, "System.Diagnostics", KnownNames.StackTraceHidden));
}
