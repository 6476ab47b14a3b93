using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.CodeFixes.Editing;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>The header of the declaration: as it was, but partial, and without what is the body's.</summary>
internal static class DeclarationText
{
    public static string Write(Signature signature, SemanticModel model, Lighting lighting, string prefix = "")
    {
        var method = signature.Method;
        var header = new SpanRewriter(signature.Text, signature.Header);
        foreach (var modifier in method.Modifiers.Where(modifier => Falls(modifier, method)))
            header.Remove(modifier);
        if (!method.Modifiers.Any(Accessibilities.Is))
            header.Insert(signature.Header.Start, IsInInterface(method) ? "public " : "private ");
        header.Insert(method.ReturnType.SpanStart, BecomesVirtual(method) ? "virtual partial " : "partial ");
        foreach (var change in AttributeText.Reduce(
            ParameterAttributes(method),
            attribute => AttributeHomes.IsOnDeclaration(attribute, model),
            list => Layout.WithLine(signature.Text, list.Span)))
            header.Replace(change.Span, change.NewText!);
        foreach (var parameter in method.ParameterList.Parameters)
        {
            foreach (var (_, arguments) in lighting.Tags.Where(tag => tag.Parameter == parameter.Identifier.ValueText))
                header.Insert(parameter.SpanStart, NewAttributes.Tag(prefix, arguments) + " ");
        }

        return header.ToString();
    }

    // In an interface, what is partial is sealed unless it says virtual, and must not say so.
    private static bool Falls(SyntaxToken modifier, MethodDeclarationSyntax method)
        => modifier.IsKind(SyntaxKind.AsyncKeyword) || (modifier.IsKind(SyntaxKind.SealedKeyword) && IsInInterface(method));

    private static IEnumerable<AttributeListSyntax> ParameterAttributes(MethodDeclarationSyntax method)
        => method.ParameterList.Parameters.SelectMany(static parameter => parameter.AttributeLists);

    private static bool IsInInterface(MethodDeclarationSyntax method) => method.Parent is InterfaceDeclarationSyntax;

    // A partial method of an interface is virtual only where it says so; without the word what implements it would no longer be called.
    private static bool BecomesVirtual(MethodDeclarationSyntax method)
        => IsInInterface(method) && !method.Modifiers.Any(static modifier => modifier.Kind()
            is SyntaxKind.VirtualKeyword or SyntaxKind.StaticKeyword or SyntaxKind.SealedKeyword or SyntaxKind.PrivateKeyword);
}
