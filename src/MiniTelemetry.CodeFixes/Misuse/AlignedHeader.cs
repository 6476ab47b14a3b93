using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MiniTelemetry.CodeFixes.Editing;
using MiniTelemetry.CodeFixes.Splitting;
using MiniTelemetry.Generators.Parsing;

namespace MiniTelemetry.CodeFixes.Misuse;

/// <summary>The header of a body, changed where it is not what its declaration asks for.</summary>
internal sealed class AlignedHeader(Signature signature, IMethodSymbol declared, IMethodSymbol body, SemanticModel model)
{
    private readonly SpanRewriter _header = new(signature.Text, signature.Header);

    private MethodDeclarationSyntax Syntax => signature.Method;

    public string Write()
    {
        AlignModifiers();
        AlignReturn();
        AlignParameters();
        if (SignatureRules.ConstraintDifference(declared, body) is null)
            return _header.ToString();
        _header.Remove(TextSpan.FromBounds(Syntax.ParameterList.Span.End, signature.Header.End));
        return _header + BodyText.Constraints(declared, Syntax, model);
    }

    private void AlignModifiers()
    {
        foreach (var modifier in Syntax.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.StaticKeyword) && !declared.IsStatic))
            _header.Remove(modifier);
        var isWritable = declared.IsReadOnly && !body.IsReadOnly && !body.ContainingType.IsReadOnly;
        var added = (declared.IsStatic && !body.IsStatic ? "static " : "") + (isWritable ? "readonly " : "");
        var behind = Syntax.Modifiers.Where(Accessibilities.Is).Select(static modifier => modifier.GetNextToken().SpanStart)
            .DefaultIfEmpty(signature.Header.Start).Last();
        if (added.Length > 0)
            _header.Insert(behind, added);
    }

    private void AlignReturn()
    {
        if (SymbolEqualityComparer.IncludeNullability.Equals(declared.ReturnType, body.ReturnType) && declared.RefKind == body.RefKind)
            return;
        var reference = declared.RefKind switch { RefKind.None => "", RefKind.Ref => "ref ", _ => "ref readonly " };
        _header.Replace(Syntax.ReturnType.Span, reference + declared.ReturnType.ToMinimalDisplayString(model, Syntax.SpanStart));
    }

    private void AlignParameters()
    {
        var list = Syntax.ParameterList;
        for (var index = 0; index < Math.Min(declared.Parameters.Length, body.Parameters.Length); index++)
            AlignParameter(declared.Parameters[index], body.Parameters[index], list.Parameters[index]);
        if (declared.Parameters.Length < body.Parameters.Length)
            _header.Remove(TextSpan.FromBounds(EndOf(list, declared.Parameters.Length), list.CloseParenToken.SpanStart));
        var missing = declared.Parameters.Skip(body.Parameters.Length)
            .Select(parameter => ParameterText.Write(parameter, ParameterText.NameOf(parameter), model, Syntax.SpanStart));
        var added = string.Join(", ", missing);
        if (added.Length > 0)
            _header.Insert(EndOf(list, body.Parameters.Length), body.Parameters.Length == 0 ? added : ", " + added);
    }

    // Attributes, comments and its name are the body's own.
    private void AlignParameter(IParameterSymbol wanted, IParameterSymbol found, ParameterSyntax syntax)
    {
        if (ParameterText.AreSame(wanted, found))
            return;
        var start = syntax.Modifiers.Count > 0 ? syntax.Modifiers[0].SpanStart : syntax.Type!.SpanStart;
        _header.Replace(
            TextSpan.FromBounds(start, syntax.Identifier.Span.End),
            ParameterText.Write(wanted, syntax.Identifier.Text, model, syntax.SpanStart));
    }

    private static int EndOf(ParameterListSyntax list, int count)
        => count == 0 ? list.OpenParenToken.Span.End : list.Parameters[count - 1].Span.End;
}
