using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The shapes of methods that cannot be wrapped, and what to do instead.</summary>
internal static class ShapeRules
{
    /// <summary>Why <c>__arglist</c> is left out.</summary>
    public const string Vararg = "methods with __arglist are not supported; use params";

    private const LanguageVersion Oldest = LanguageVersion.CSharp11;

    public static MethodFinding? Check(IMethodSymbol method)
    {
        if (method.IsVararg)
            return new(MethodFault.Unsupported, method, Vararg);
        return LanguageOf(method) is { } language and < Oldest
            ? new(MethodFault.Unsupported, method, $"its project is compiled as C# {language.ToDisplayString()}, and what is written for "
                + $"it needs C# {Oldest.ToDisplayString()}; raise LangVersion, or leave it out")
            : null;
    }

    /// <summary>What C# itself forbids to split into two parts.</summary>
    public static string? ReasonAgainstDeclaration(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.ExplicitInterfaceImplementation)
            return "an explicit interface implementation cannot be partial; have it call an instrumented method";
        if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor)
            return "a constructor is not supported; move the work to a method";
        if (method.AssociatedSymbol is not null)
            return "an accessor is not supported; move the work to a method";
        if (method.MethodKind != MethodKind.Ordinary)
            return "only ordinary methods can be partial; move the work to a method";
        if (method.IsAbstract)
            return "an abstract method has no body to measure; instrument what implements or calls it";
        if (method.IsExtern)
            return "an extern method has no body in C#; have a partial method call it";
        return ReasonAgainstType(method);
    }

    // The file-local class that holds the instruments is of C# 11.
    private static LanguageVersion? LanguageOf(IMethodSymbol method)
        => method.DeclaringSyntaxReferences is { IsEmpty: false } references
            ? (references[0].SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion
            : null;

    /// <summary>What C# forbids to the members of a type.</summary>
    public static string? ReasonAgainstType(IMethodSymbol method)
    {
        if (IsFileLocal(method.ContainingType))
            return "a file-local type cannot have a part in another file; make the type internal";
        return IsInExtensionBlock(method) ? "a member of an extension block cannot be partial; write it as a 'this' method" : null;
    }

    private static bool IsFileLocal(INamedTypeSymbol? type)
        => type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));

    private static bool IsInExtensionBlock(IMethodSymbol method) => method.DeclaringSyntaxReferences
        .Select(static reference => reference.GetSyntax().Parent)
        .Any(static parent => parent is not null and not (ClassDeclarationSyntax or StructDeclarationSyntax
            or RecordDeclarationSyntax or InterfaceDeclarationSyntax));
}
