using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From what carries an attribute to the methods that it instruments. Each method is parsed for one attribute only.</summary>
internal static class InstrumentationTargets
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return node is MethodDeclarationSyntax { Body: null, ExpressionBody: null } or TypeDeclarationSyntax || IsOfOtherPartialMember(node);
    }

    public static InstrumentationTarget Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetSymbol is INamedTypeSymbol type
            ? ParseType(context, type, cancellationToken)
            : ParseMember(context, context.TargetSymbol);
    }

    // Properties, indexers, events, their accessors and constructors: all that can be done for them is to say so.
    private static bool IsOfOtherPartialMember(SyntaxNode node)
        => node is BasePropertyDeclarationSyntax or AccessorDeclarationSyntax or ConstructorDeclarationSyntax or VariableDeclaratorSyntax
            && node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static InstrumentationTarget ParseMember(GeneratorAttributeSyntaxContext context, ISymbol member)
    {
        var attributes = MethodAttributes.Read(member);
        if (!IsFirst(context, attributes))
            return InstrumentationTarget.None;
        if (RefusalRules.Read(member) is { } refused)
            return new(default, new([refused]));
        return member is IMethodSymbol method && context.TargetNode is MethodDeclarationSyntax declaration
            && InstrumentedMethodParser.Parse(method, declaration, attributes, context.SemanticModel.Compilation) is { } parsed
                ? new(new([parsed]), default)
                : InstrumentationTarget.None;
    }

    private static InstrumentationTarget ParseType(
        GeneratorAttributeSyntaxContext context, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var methods = new List<InstrumentedMethod>();
        var refusals = new List<RefusedMember>();
        foreach (var (method, attributes) in ReachRules.ReachedBy(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsFirst(context, attributes))
                continue;
            if (RefusalRules.Read(method) is { } refused)
                refusals.Add(refused);
            else if (Declaration(method) is { } declaration
                && InstrumentedMethodParser.Parse(method, declaration, attributes, context.SemanticModel.Compilation) is { } parsed)
                methods.Add(parsed);
        }

        return new(methods.ToEquatableArray(), refusals.ToEquatableArray());
    }

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    // What has several of the attributes comes here once for each.
    private static bool IsFirst(GeneratorAttributeSyntaxContext context, MethodAttributes attributes)
        => attributes.First is { } first && context.Attributes.Contains(first);
}
