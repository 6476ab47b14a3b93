using Microsoft.CodeAnalysis;
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
        return node is MethodDeclarationSyntax { Body: null, ExpressionBody: null } or TypeDeclarationSyntax;
    }

    public static EquatableArray<InstrumentedMethod> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return context.TargetSymbol switch
        {
            IMethodSymbol method => ParseMethod(context, method),
            INamedTypeSymbol type => ParseType(context, type, cancellationToken),
            _ => default,
        };
    }

    private static EquatableArray<InstrumentedMethod> ParseMethod(GeneratorAttributeSyntaxContext context, IMethodSymbol method)
    {
        var attributes = MethodAttributes.Read(method);
        return context.TargetNode is MethodDeclarationSyntax declaration && IsFirst(context, attributes)
            && InstrumentedMethodParser.Parse(method, declaration, attributes, context.SemanticModel.Compilation) is { } parsed
                ? new([parsed])
                : default;
    }

    private static EquatableArray<InstrumentedMethod> ParseType(
        GeneratorAttributeSyntaxContext context, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var methods = new List<InstrumentedMethod>();
        foreach (var (method, attributes) in ReachRules.ReachedBy(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsFirst(context, attributes) && Declaration(method) is { } declaration
                && InstrumentedMethodParser.Parse(method, declaration, attributes, context.SemanticModel.Compilation) is { } parsed)
                methods.Add(parsed);
        }

        return methods.ToEquatableArray();
    }

    private static MethodDeclarationSyntax? Declaration(IMethodSymbol method)
        => method.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault();

    // What has several of the attributes comes here once for each.
    private static bool IsFirst(GeneratorAttributeSyntaxContext context, MethodAttributes attributes)
        => attributes.First is { } first && context.Attributes.Contains(first);
}
