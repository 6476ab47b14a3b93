using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.CodeFixes.Splitting;

/// <summary>
/// Where an attribute belongs when a method becomes a declaration and a body. What callers, frameworks and reflection read stays on the
/// declaration; what shapes the code of the body goes with it; what analyses follow from caller to callee, or look for around code, is
/// on both.
/// </summary>
internal static class AttributeHomes
{
    private const string CompilerServices = "System.Runtime.CompilerServices.";
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";
    private const string Diagnostics = "System.Diagnostics.";
    private const string Versioning = "System.Runtime.Versioning.";

    private static readonly HashSet<string> OfBody = new(StringComparer.Ordinal)
    {
        CompilerServices + "MethodImplAttribute", CompilerServices + "SkipLocalsInitAttribute",
        CompilerServices + "AsyncMethodBuilderAttribute", CompilerServices + "EnumeratorCancellationAttribute",
        Diagnostics + "StackTraceHiddenAttribute",
    };

    private static readonly HashSet<string> OfBoth = new(StringComparer.Ordinal)
    {
        CodeAnalysis + "AllowNullAttribute", CodeAnalysis + "DisallowNullAttribute", CodeAnalysis + "MaybeNullAttribute",
        CodeAnalysis + "NotNullAttribute", CodeAnalysis + "MaybeNullWhenAttribute", CodeAnalysis + "NotNullWhenAttribute",
        CodeAnalysis + "NotNullIfNotNullAttribute", CodeAnalysis + "DoesNotReturnAttribute", CodeAnalysis + "DoesNotReturnIfAttribute",
        CodeAnalysis + "MemberNotNullAttribute", CodeAnalysis + "MemberNotNullWhenAttribute", CodeAnalysis + "UnscopedRefAttribute",
        CodeAnalysis + "DynamicallyAccessedMembersAttribute", CodeAnalysis + "RequiresUnreferencedCodeAttribute",
        CodeAnalysis + "RequiresDynamicCodeAttribute", CodeAnalysis + "RequiresAssemblyFilesAttribute",
        CodeAnalysis + "ExperimentalAttribute", CodeAnalysis + "ExcludeFromCodeCoverageAttribute",
        CodeAnalysis + "SuppressMessageAttribute", CodeAnalysis + "UnconditionalSuppressMessageAttribute",
        CodeAnalysis + "DynamicDependencyAttribute", CodeAnalysis + "ConstantExpectedAttribute",
        Versioning + "SupportedOSPlatformAttribute", Versioning + "UnsupportedOSPlatformAttribute",
        Versioning + "RequiresPreviewFeaturesAttribute",
        Diagnostics + "DebuggerStepThroughAttribute", Diagnostics + "DebuggerHiddenAttribute",
        Diagnostics + "DebuggerNonUserCodeAttribute", Diagnostics + "DebuggerDisableUserUnhandledExceptionsAttribute",
        "System.ObsoleteAttribute", "System.Security.SecurityCriticalAttribute",
        "System.Security.SecuritySafeCriticalAttribute",
    };

    public static bool IsOnBody(AttributeSyntax attribute, SemanticModel model)
        => NameOf(attribute, model) is { } name && (OfBody.Contains(name) || OfBoth.Contains(name));

    /// <summary>Whether one of the attributes of the method goes to its body.</summary>
    public static bool AreOnBody(MethodDeclarationSyntax method, SemanticModel model)
        => method.AttributeLists.SelectMany(static list => list.Attributes).Any(attribute => IsOnBody(attribute, model));

    public static bool IsOnDeclaration(AttributeSyntax attribute, SemanticModel model)
        => NameOf(attribute, model) is not { } name || !OfBody.Contains(name);

    private static string? NameOf(AttributeSyntax attribute, SemanticModel model)
    {
        var info = model.GetSymbolInfo(attribute);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType.ToDisplayString();
    }
}
