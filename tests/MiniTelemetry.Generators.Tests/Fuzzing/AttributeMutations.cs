using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Tests.Fuzzing;

/// <summary>Nonsense in attributes.</summary>
internal static class AttributeMutations
{
    public static string? ChangeArgument(Source source, Choice choice)
        => choice.OfAny(source.Nodes<AttributeArgumentSyntax>()) is { } argument
            ? source.Replace(argument.Expression, choice.Of(Vocabulary.Arguments))
            : null;

    public static string? AddArgument(Source source, Choice choice)
    {
        if (choice.OfAny(source.Nodes<AttributeSyntax>()) is not { } attribute)
            return null;
        var argument = choice.Once(8) ? choice.Of(Vocabulary.Options).Split('=')[0] + "= " + choice.Of(Vocabulary.Arguments)
            : choice.Once(8) ? choice.Of(Vocabulary.Arguments)
            : choice.Of([.. Vocabulary.Options.Where(option => Has(attribute.Name.ToString(), option)).DefaultIfEmpty("Value = 1")]);
        return attribute.ArgumentList is { Arguments.Count: > 0 } list
            ? source.Insert(list.Arguments.Span.End, ", " + argument)
            : source.Replace(attribute, $"{attribute.Name}({argument})");
    }

    public static string? Replace(Source source, Choice choice)
        => choice.OfAny(source.Nodes<AttributeSyntax>()) is { } attribute ? source.Replace(attribute, choice.Of(Vocabulary.Attributes)) : null;

    public static string? AddToMember(Source source, Choice choice)
        => choice.OfAny(source.Nodes<MemberDeclarationSyntax>().Where(static node => node is not BaseNamespaceDeclarationSyntax)) is { } member
            ? source.Insert(member.SpanStart, List(choice))
            : null;

    public static string? AddToParameter(Source source, Choice choice)
        => choice.OfAny(source.Nodes<ParameterSyntax>()) is { } parameter ? source.Insert(parameter.SpanStart, List(choice)) : null;

    public static string? AddToTypeParameter(Source source, Choice choice)
        => choice.OfAny(source.Nodes<TypeParameterSyntax>()) is { } parameter ? source.Insert(parameter.SpanStart, List(choice)) : null;

    public static string? AddToAssembly(Source source, Choice choice)
        => choice.OfAny(source.Nodes<UsingDirectiveSyntax>()) is null ? null : source.Insert(
            source.Nodes<UsingDirectiveSyntax>().Last().Span.End, $"\n[assembly: {choice.Of(Vocabulary.Attributes)}]\n");

    public static string? Instrument(Source source, Choice choice)
        => choice.OfAny(source.Nodes<MethodDeclarationSyntax>()) is { } method
            ? source.Insert(method.SpanStart, $"[{choice.Of(Vocabulary.Attributes.Take(10).ToList())}] ")
            : null;

    private static bool Has(string attribute, string option) => option.Split(' ')[0] switch
    {
        "Value" or "On" or "AtStart" => attribute == "Tag",
        "Kind" or "Root" => attribute == "Traced",
        "Buckets" => attribute == "Timed",
        "Expected" or "FailWhen" or "ErrorTypeFrom" or "Cancellation" or "FailureLevel" => attribute == "Outcome",
        "Level" or "EventId" or "EventName" or "Message" or "SkipEnabledCheck" or "SpanEvent" or "Counter" => attribute == "LogEvent",
        "Description" => attribute is "Counted" or "Timed" or "InFlight",
        "Name" or "Body" => attribute is "Traced" or "Counted" or "Timed" or "InFlight",
        _ => true,
    };

    private static string List(Choice choice) => $"[{choice.Of(Vocabulary.Attributes)}] ";
}
