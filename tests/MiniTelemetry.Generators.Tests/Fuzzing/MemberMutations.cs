using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>What becomes of members, types and signatures while code is moved about.</summary>
internal static class MemberMutations
{
    public static string? Delete(Source source, Choice choice) => Member(source, choice) is { } member ? source.Replace(member, "") : null;

    public static string? Duplicate(Source source, Choice choice)
        => Member(source, choice) is { } member ? source.Insert(member.Span.End, "\n" + member) : null;

    public static string? Move(Source source, Choice choice)
    {
        if (Member(source, choice) is not { } member || Type(source, choice) is not { CloseBraceToken.Span.Length: 1 } type)
            return null;
        return member.Span.End < type.CloseBraceToken.SpanStart
            ? source.Insert(type.CloseBraceToken.SpanStart, "\n" + member + "\n").Remove(member.SpanStart, member.Span.Length)
            : null;
    }

    public static string? Add(Source source, Choice choice)
        => Type(source, choice) is { CloseBraceToken.Span.Length: 1 } type
            ? source.Insert(type.CloseBraceToken.SpanStart, choice.Of(Vocabulary.Members) + "\n")
            : null;

    /// <summary>The same file twice, whole or one type of it.</summary>
    public static string? Repeat(Source source, Choice choice)
    {
        if (source.Text.Contains(Mutant.FileSeparator, StringComparison.Ordinal))
            return null;
        var copy = choice.Once(3) ? source.Text : $"{string.Concat(source.Nodes<UsingDirectiveSyntax>())}\n{Type(source, choice)}";
        return source.Text + Mutant.FileSeparator + copy;
    }

    public static string? DropUsing(Source source, Choice choice)
        => choice.OfAny(source.Nodes<UsingDirectiveSyntax>()) is { } directive ? source.Replace(directive, "") : null;

    public static string? AddUsing(Source source, Choice choice)
        => source.Text.StartsWith("using", StringComparison.Ordinal)
            ? $"using {choice.Of(Vocabulary.Names)} = {choice.Of(Vocabulary.Types)};\n" + source.Text
            : null;

    public static string? AddModifier(Source source, Choice choice)
        => Member(source, choice) is { } member ? source.Insert(NameOf(member), choice.Of(Vocabulary.Modifiers) + " ") : null;

    /// <summary>To a method and its body alike, so that the source may still compile.</summary>
    public static string? AddModifierToAll(Source source, Choice choice)
    {
        var modifier = choice.Of(Vocabulary.Modifiers) + " ";
        return source.Nodes<MethodDeclarationSyntax>().Reverse()
            .Aggregate(source.Text, (text, method) => text.Insert(NameOf(method), modifier));
    }

    public static string? DropModifier(Source source, Choice choice)
        => choice.OfAny(source.Nodes<MemberDeclarationSyntax>().SelectMany(static member => member.Modifiers).Select(static token => (object)token))
            is SyntaxToken token ? source.Replace(token, "") : null;

    public static string? ChangeType(Source source, Choice choice)
        => choice.OfAny(source.Nodes<TypeSyntax>()) is { } type ? source.Replace(type, choice.Of(Vocabulary.Types)) : null;

    public static string? ChangeTypeEverywhere(Source source, Choice choice)
    {
        if (choice.OfAny(source.Nodes<MethodDeclarationSyntax>().SelectMany(TypesOf)) is not { } type)
            return null;
        var text = type.ToString();
        var same = source.Nodes<MethodDeclarationSyntax>().SelectMany(TypesOf).Where(other => other.ToString() == text);
        return source.ReplaceAll(same, choice.Of(Vocabulary.Types));
    }

    public static string? PassDifferently(Source source, Choice choice)
    {
        if (choice.OfAny(source.Nodes<ParameterSyntax>().Where(static parameter => parameter.Type is not null)) is not { } parameter)
            return null;
        var text = parameter.Identifier.Text;
        var same = source.Nodes<ParameterSyntax>().Where(other => other.Type is not null && other.Identifier.Text == text);
        var modifier = choice.Of(Vocabulary.ParameterModifiers) + " ";
        return same.Reverse().Aggregate(source.Text, (current, other) => current.Insert(other.Type!.SpanStart, modifier));
    }

    /// <summary>A type that is its own base, or a constraint that leads back.</summary>
    public static string? Circle(Source source, Choice choice)
    {
        if (Type(source, choice) is not { Identifier.Span.Length: > 0 } type)
            return null;
        return type.BaseList is { } bases
            ? source.Insert(bases.ColonToken.Span.End, $" {type.Identifier.Text}{type.TypeParameterList},")
            : type.TypeParameterList is { } parameters
                ? source.Insert(parameters.Span.End, $" where {parameters.Parameters[0].Identifier.Text} : {type.Identifier.Text}{parameters} ")
                : source.Insert(type.Identifier.Span.End, $" : {type.Identifier.Text}");
    }

    public static string? Nest(Source source, Choice choice)
        => Type(source, choice) is { } type ? source.Replace(type, $"public partial class {choice.Of(Vocabulary.Names)} {{ {type} }}") : null;

    public static string? NameSpace(Source source, Choice choice)
        => choice.OfAny(source.Nodes<BaseNamespaceDeclarationSyntax>()) is { } space
            ? source.Replace(space.Name, $"{(choice.Once(2) ? "Shop." : "")}{choice.Of(Vocabulary.Names)}")
            : null;

    private static MemberDeclarationSyntax? Member(Source source, Choice choice)
        => choice.OfAny(source.Nodes<MemberDeclarationSyntax>().Where(static node => node is not BaseNamespaceDeclarationSyntax));

    private static TypeDeclarationSyntax? Type(Source source, Choice choice) => choice.OfAny(source.Nodes<TypeDeclarationSyntax>());

    private static int NameOf(MemberDeclarationSyntax member)
        => member.Modifiers.Count > 0 ? member.Modifiers[0].SpanStart
            : member is MethodDeclarationSyntax method ? method.ReturnType.SpanStart
            : member.AttributeLists.Count > 0 ? member.AttributeLists.Span.End
            : member.SpanStart;

    private static IEnumerable<TypeSyntax> TypesOf(MethodDeclarationSyntax method)
        => method.ParameterList.Parameters.Select(static parameter => parameter.Type).OfType<TypeSyntax>().Append(method.ReturnType);
}
