using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>Slips of the keyboard, and files that end where someone is typing.</summary>
internal static class TokenMutations
{
    public static string? Delete(Source source, Choice choice) => source.Replace(choice.Of(source.Tokens), "");

    public static string? Duplicate(Source source, Choice choice)
        => choice.Of(source.Tokens) is var token ? source.Replace(token, $"{token.Text} {token.Text}") : null;

    public static string? SwapNeighbours(Source source, Choice choice)
    {
        var index = choice.Below(source.Tokens.Count - 1);
        var (left, right) = (source.Tokens[index], source.Tokens[index + 1]);
        return Swap(source, left, right);
    }

    public static string? SwapAny(Source source, Choice choice)
    {
        var (left, right) = (choice.Of(source.Tokens), choice.Of(source.Tokens));
        return left.SpanStart < right.SpanStart ? Swap(source, left, right) : null;
    }

    public static string? ReplaceByOther(Source source, Choice choice) => source.Replace(choice.Of(source.Tokens), choice.Of(source.Tokens).Text);

    public static string? Insert(Source source, Choice choice)
        => choice.Of(source.Tokens) is var token ? source.Replace(token, $"{choice.Of(Vocabulary.Tokens)} {token.Text}") : null;

    public static string? ReplaceByWord(Source source, Choice choice) => source.Replace(choice.Of(source.Tokens), choice.Of(Vocabulary.Tokens));

    public static string? Cut(Source source, Choice choice) => source.Text[..choice.Of(source.Tokens).Span.End];

    public static string? CutWithin(Source source, Choice choice) => source.Text[..choice.Below(source.Text.Length)];

    public static string? DeleteRange(Source source, Choice choice)
    {
        var index = choice.Below(source.Tokens.Count);
        var last = Math.Min(source.Tokens.Count - 1, index + choice.Below(12));
        return source.Text.Remove(source.Tokens[index].SpanStart, source.Tokens[last].Span.End - source.Tokens[index].SpanStart);
    }

    public static string? Rename(Source source, Choice choice)
        => source.Identifiers.Count == 0 ? null : source.Replace(choice.Of(source.Identifiers), choice.Of(Vocabulary.Names));

    /// <summary>Everywhere, so that the source may still compile.</summary>
    public static string? RenameAll(Source source, Choice choice)
        => source.Identifiers.Count == 0 ? null : RenameAll(source, choice.Of(source.Identifiers).Text, choice.Of(Vocabulary.Names));

    /// <summary>Of two things that were told apart by their names.</summary>
    public static string? Merge(Source source, Choice choice)
        => source.Identifiers.Count == 0 ? null : RenameAll(source, choice.Of(source.Identifiers).Text, choice.Of(source.Identifiers).Text);

    // A body's name begins with the one of its declaration.
    private static string RenameAll(Source source, string name, string other)
    {
        var text = source.Text;
        foreach (var token in source.Identifiers.Reverse())
        {
            if (token.Text == name || token.Text == name + "Core")
                text = text.Remove(token.SpanStart, name.Length).Insert(token.SpanStart, other);
        }

        return text;
    }

    private static string Swap(Source source, SyntaxToken left, SyntaxToken right)
        => source.Text[..left.SpanStart] + right.Text + source.Text[left.Span.End..right.SpanStart] + left.Text + source.Text[right.Span.End..];
}
