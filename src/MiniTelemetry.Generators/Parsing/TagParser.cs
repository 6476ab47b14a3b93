using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From tags to the expressions that the runtime is handed.</summary>
internal static class TagParser
{
    /// <summary>The name of the result in the lambda that reads it.</summary>
    public const string Result = "result";

    private const string Self = "self";

    public static TagSource Parse(TagReading tag, MethodAttributes attributes)
    {
        var (value, lambda) = tag.Source switch
        {
            _ when tag.IsRedacted => (RedactionRules.Mark, null),
            IPropertySymbol or IFieldSymbol { IsStatic: true, IsConst: false } => OfMember(tag.Source, tag.Path),
            IFieldSymbol field => OfVariable(tag, Qualify(field), field.Name, field.Type),
            IParameterSymbol parameter => OfVariable(tag, TypeText.Escape(parameter.Name), parameter.Name, parameter.Type),
            _ => (Result, tag.Path is { Members.Count: > 0 } path ? $"static {Result} => {path.Expression}" : null),
        };
        return new(tag.Key, value, lambda, SignalsOf(tag), tag.AtStart && tag.IsKnownAtStart && attributes.Traced is not null);
    }

    /// <summary>The signals where they are not the default ones.</summary>
    public static int? SignalsOf(TagReading tag) => tag.Signals == TagReading.DefaultSignals ? null : tag.Signals;

    private static (string Value, string? Path) OfVariable(TagReading tag, string expression, string name, ITypeSymbol type)
        => tag.Path is { Members.Count: > 0 } path
            ? (expression, $"static {TypeText.Escape(name)} => {path.Expression}")
            : (ParameterParser.AsStatic(type, expression), null);

    // A getter may throw, and so may the initialiser of a type whose static field is read: it is read where that is absorbed.
    private static (string Value, string? Path) OfMember(ISymbol member, MemberPath? path)
    {
        var name = TypeText.Escape(member.Name);
        var further = path is { Members.Count: > 0 } ? path.Expression.Substring(name.Length) : "";
        return member.IsStatic
            ? ("0", $"static _ => {Qualify(member)}{further}")
            : ("this", $"static {Self} => {Self}.{name}{further}");
    }

    // A parameter may have the same name.
    private static string Qualify(ISymbol member)
        => (member.IsStatic ? TypeText.Of(member.ContainingType) : "this") + "." + TypeText.Escape(member.Name);
}
