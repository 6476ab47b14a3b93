using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From a method's symbol to its model; to a refusal, or nothing, where the rules say that it cannot be measured.</summary>
internal static class InstrumentedMethodParser
{
    public static InstrumentedMethod? Parse(
        IMethodSymbol method, MethodDeclarationSyntax declaration, MethodAttributes attributes, Compilation compilation)
        => MethodRules.Check(method, attributes.Body, out var body) is not null
            ? Refuse(method, declaration)
            : Parse(method, body!, declaration, attributes, compilation);

    // Where the declaration itself is at fault, the compiler could make nothing of an implementing part.
    private static InstrumentedMethod? Refuse(IMethodSymbol method, MethodDeclarationSyntax declaration)
        => MethodRules.CanBeImplemented(method)
            ? new(
                TypeFacts.Of(method.ContainingType).Identity,
                SignatureParser.Parse(method, declaration),
                ReturnShape.Refused,
                new CallNames("", "", ""),
                Instruments.None,
                default,
                default,
                null,
                SuppressedIds.Of(method, method, []))
            : null;

    private static InstrumentedMethod Parse(
        IMethodSymbol method, IMethodSymbol body, MethodDeclarationSyntax declaration, MethodAttributes attributes, Compilation compilation)
    {
        var tags = TagRules.Read(method, attributes, compilation);
        tags.RemoveAll(static tag => tag.IsDropped);
        var shape = ReturnShapes.Of(method, body);
        var result = ReturnShapes.ResultOf(method, shape);
        var failure = FailureRules.Read(method, attributes, compilation);
        var members = tags.SelectMany(static tag => tag.Members)
            .Concat(failure.FailWhen?.Members ?? [])
            .Concat(failure is { IsErrorTypeRedacted: false, ErrorType: { } errorType } ? errorType.Members : []);
        return new(
            TypeFacts.Of(method.ContainingType).Identity,
            SignatureParser.Parse(method, declaration),
            shape,
            Calls(method, body),
            InstrumentsParser.Parse(method, attributes, tags),
            Sources(static tag => tag is { IsConstant: false, IsKnownAtStart: true }),
            Sources(static tag => tag.Position == TagPosition.OutParameter),
            ResultParser.Parse(result, tags, failure, attributes),
            SuppressedIds.Of(method, body, members));

        EquatableArray<TagSource> Sources(Func<TagReading, bool> predicate) => tags.Count == 0
            ? default
            : tags.Where(predicate).Select(tag => TagParser.Parse(tag, attributes)).ToEquatableArray();
    }

    private static CallNames Calls(IMethodSymbol method, IMethodSymbol body)
    {
        var instrumented = UniqueNames.First(method.Name + "Instrumented", name => IsTaken(method, name));
        return new(Qualifier(method, body), TypeText.Escape(body.Name), instrumented);
    }

    private static bool IsTaken(IMethodSymbol method, string name)
        => MemberRules.HasMember(method.ContainingType, name) || MemberRules.HasLocal(method, name)
            || method.ContainingType.Name == name || MemberRules.HasName(method.ContainingType.TypeParameters, name);

    private static string Qualifier(IMethodSymbol method, IMethodSymbol body)
    {
        if (!MemberRules.HasLocal(method, body.Name))
            return "";
        return method.IsStatic ? TypeText.Of(method.ContainingType) + "." : "this.";
    }
}
