using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>Finds the methods that the rules of others report on.</summary>
internal static class ReportedMethods
{
    /// <summary>The method whose header the place is in; null where it is in a body or elsewhere.</summary>
    public static MethodDeclarationSyntax? HeaderAt(Location location, CancellationToken cancellationToken)
        => location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && location.SourceSpan.End <= EndOfHeader(method)
                ? method
                : null;

    private static int EndOfHeader(MethodDeclarationSyntax method)
        => (method.Body?.SpanStart ?? method.ExpressionBody?.SpanStart) ?? method.Span.End;
}
