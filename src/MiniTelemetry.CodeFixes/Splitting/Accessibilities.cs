using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.CodeFixes.Splitting;

internal static class Accessibilities
{
    public static bool Is(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword
        or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword;
}
