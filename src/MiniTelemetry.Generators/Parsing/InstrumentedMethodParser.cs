using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From a method's symbol to its model; to a refusal, or nothing, where the rules say that it cannot be measured.</summary>
internal static class InstrumentedMethodParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return node is MethodDeclarationSyntax { Body: null, ExpressionBody: null };
    }

    public static InstrumentedMethod? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (context.TargetSymbol is not IMethodSymbol method || context.TargetNode is not MethodDeclarationSyntax declaration)
            return null;
        var attributes = MethodAttributes.Read(method);
        if (!IsFirst(context, attributes))
            return null;
        return MethodRules.Check(method, attributes.Body, out var body) is not null
            ? Refuse(method, declaration)
            : Parse(method, body!, declaration, attributes, context.SemanticModel.Compilation);
    }

    // Where the declaration itself is at fault, the compiler could make nothing of an implementing part.
    private static InstrumentedMethod? Refuse(IMethodSymbol method, MethodDeclarationSyntax declaration)
        => MethodRules.CanBeImplemented(method)
            ? new(
                TypeIdentityParser.Parse(method.ContainingType),
                SignatureParser.Parse(method, declaration),
                ReturnShape.Refused,
                new CallNames("", "", ""),
                new Instruments("", null, null, null, default),
                default,
                SuppressedIds.Of(method, method, []))
            : null;

    // A method with several of the attributes comes here once for each.
    private static bool IsFirst(GeneratorAttributeSyntaxContext context, MethodAttributes attributes)
        => context.Attributes.Any(attribute => attribute.Equals(attributes.First));

    private static InstrumentedMethod Parse(
        IMethodSymbol method, IMethodSymbol body, MethodDeclarationSyntax declaration, MethodAttributes attributes, Compilation compilation)
    {
        var tags = TagRules.Read(method, attributes, compilation).Where(static tag => !tag.IsDropped).ToList();
        var members = tags.SelectMany(static tag => tag.Path?.Members ?? []);
        return new(
            TypeIdentityParser.Parse(method.ContainingType),
            SignatureParser.Parse(method, declaration),
            ReturnShapes.Of(method, body),
            Calls(method, body),
            InstrumentsParser.Parse(method, attributes, tags),
            tags.Where(static tag => tag.Parameter is not null).Select(tag => TagParser.Parse(tag, attributes)).ToEquatableArray(),
            SuppressedIds.Of(method, body, members));
    }

    private static CallNames Calls(IMethodSymbol method, IMethodSymbol body)
    {
        var instrumented = UniqueNames.First(method.Name + "Instrumented", name => IsTaken(method, name));
        return new(Qualifier(method, body), TypeText.Escape(body.Name), instrumented);
    }

    private static bool IsTaken(IMethodSymbol method, string name)
        => MemberRules.HasMember(method.ContainingType, name) || MemberRules.HasLocal(method, name)
            || method.ContainingType.Name == name || method.ContainingType.TypeParameters.Any(parameter => parameter.Name == name);

    private static string Qualifier(IMethodSymbol method, IMethodSymbol body)
    {
        if (!MemberRules.HasLocal(method, body.Name))
            return "";
        return method.IsStatic ? TypeText.Of(method.ContainingType) + "." : "this.";
    }
}
