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
        if (declared.Parameters.Length == body.Parameters.Length
            && declared.Parameters.Zip(body.Parameters, ParameterText.AreSame).All(static same => same))
            return;
        var list = Syntax.ParameterList;
        var aligned = declared.Parameters.Select((parameter, index) => index < body.Parameters.Length
            ? ParameterText.Align(parameter, body.Parameters[index], list.Parameters[index], model)
            : ParameterText.Write(parameter, ParameterText.NameOf(parameter), model, Syntax.SpanStart));
        _header.Replace(TextSpan.FromBounds(list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart), string.Join(", ", aligned));
    }
}
