using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>From the tags on a return value and from <c>FailWhen</c> to what is read from a result.</summary>
internal static class ResultParser
{
    private const string Redacted = "static _ => " + RedactionRules.Mark;

    public static ResultReading? Parse(
        ITypeSymbol? result, List<TagReading> tags, FailureReading failure, MethodAttributes attributes)
    {
        var ofResult = tags.FindAll(static tag => tag.Position == TagPosition.Result);
        return result is null || (ofResult.Count == 0 && failure.FailWhen is null)
            ? null
            : new(
                ParameterParser.StaticType(result),
                ofResult.Select(tag => TagParser.Parse(tag, attributes)).ToEquatableArray(),
                Lambda(failure.FailWhen),
                failure.FailWhen is null ? null : failure.IsErrorTypeRedacted ? Redacted : Lambda(failure.ErrorType));
    }

    private static string? Lambda(MemberPath? path) => path is null ? null : $"static {TagParser.Result} => {path.Expression}";
}
