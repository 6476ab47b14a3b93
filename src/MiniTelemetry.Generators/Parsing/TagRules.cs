using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Reads the tags of a method and says what is wrong with them. The generator leaves them out; the analyzer reports.</summary>
internal static class TagRules
{
    private const int Span = 1;
    private const int Metrics = 2;
    private const int AllSignals = 7;

    public static List<TagReading> Read(IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        var readings = method.Parameters.SelectMany(static parameter => AttributeReader.FindAll(parameter, KnownNames.Tag)
                .Select(tag => new TagReading(tag, parameter)))
            .Concat(AttributeReader.FindAll(method, KnownNames.Tag).Select(static tag => new TagReading(tag, null)))
            .ToList();
        foreach (var reading in readings)
            reading.Findings.AddRange(Check(reading, method, attributes, compilation));
        CheckDuplicates(readings);
        return readings;
    }

    private static IEnumerable<TagFinding> Check(
        TagReading tag, IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
        => !attributes.Any
            ? [Drop(TagFault.NoEffect, "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the tag")]
            : CheckName(tag)
                .Concat(tag.Parameter is null ? CheckConstant(tag) : CheckParameter(tag, tag.Parameter, method, compilation))
                .Concat(CheckSignals(tag, attributes));

    private static IEnumerable<TagFinding> CheckName(TagReading tag)
    {
        var given = AttributeReader.Option(tag.Attribute, OptionNames.Key);
        if (tag.Parameter is null && string.IsNullOrWhiteSpace(tag.Key))
            yield return Drop(TagFault.BadName, "a tag on a method needs a key, such as [Tag(\"tier\", Value = \"gold\")]");
        else if (given is { IsNull: false } && string.IsNullOrWhiteSpace(given.Value.Value as string))
            yield return Keep(TagFault.BadName, $"the key is empty, and '{tag.Key}' is used; give a key or leave it out", OptionNames.Key);
        else if (NameRules.IsReservedTagName(tag.Key))
            yield return Drop(TagFault.BadName, $"'{tag.Key}' is set by MiniTelemetry itself; choose another key", OptionNames.Key);
        else if (!NameRules.IsTagName(tag.Key))
            yield return Keep(
                TagFault.BadName, $"'{tag.Key}' is not lower-case words of snake_case joined by dots; {Suggest(tag.Key)}", OptionNames.Key);
    }

    private static string Suggest(string key)
    {
        var words = key.Split('.', ' ', '/', '-', ':', '\t').Where(static part => part.Length > 0).Select(SnakeCase.Of);
        return $"use '{string.Join(".", words)}'";
    }

    private static IEnumerable<TagFinding> CheckConstant(TagReading tag)
    {
        if (AttributeReader.Option(tag.Attribute, OptionNames.Value) is null or { IsNull: true })
            yield return Drop(TagFault.NoEffect, "on a method it needs a constant; add Value = …, or put it on a parameter");
        else if (tag.PathText is not null)
            yield return Keep(TagFault.NoEffect, "a constant has no member path; remove the path", OptionNames.Path);
    }

    private static IEnumerable<TagFinding> CheckParameter(
        TagReading tag, IParameterSymbol parameter, IMethodSymbol method, Compilation compilation)
    {
        if (AttributeReader.Option(tag.Attribute, OptionNames.Value) is not null)
            yield return Keep(
                TagFault.NoEffect,
                "on a parameter the value is the argument; remove Value, or put the tag on the method",
                OptionNames.Value);
        if (parameter.RefKind == RefKind.Out)
            yield return Drop(TagFault.NoEffect, "an out parameter has no value when the call starts; tag another parameter");
        else if (parameter.Type.TypeKind != TypeKind.Error && !TypeRules.CanBeTypeArgument(parameter.Type))
            yield return Drop(
                TagFault.NoEffect,
                $"a value of '{parameter.Type.ToDisplayString()}' cannot be kept; pass the value to tag as a parameter of its own");
        else if (tag.PathText is { } path && PathError(tag, parameter, path, method, compilation) is { } error)
            yield return Drop(TagFault.UnknownPath, $"'{path}' {error}", OptionNames.Path);
    }

    private static string? PathError(
        TagReading tag, IParameterSymbol parameter, string path, IMethodSymbol method, Compilation compilation)
    {
        tag.Path = MemberPath.Follow(parameter.Name, parameter.Type, path, compilation, method.ContainingType);
        return tag.Path.Error;
    }

    private static IEnumerable<TagFinding> CheckSignals(TagReading tag, MethodAttributes attributes)
    {
        if ((tag.Signals & AllSignals) == 0)
            yield return Drop(TagFault.NoEffect, "On names no signal; name one, or remove the tag", OptionNames.On);
        else if ((tag.Signals & ~AllSignals) != 0)
            yield return Keep(TagFault.NoEffect, "On names a signal that does not exist; combine Span, Metrics and Logs", OptionNames.On);
        else if (tag.Signals == Metrics && attributes.Counted is null && attributes.Timed is null)
            yield return Drop(
                TagFault.NoEffect, "the method has no metric; add [Counted] or [Timed], or put the tag on the span", OptionNames.On);
        else if (tag.Signals == Span && attributes.Traced is null)
            yield return Drop(
                TagFault.NoEffect, "the method has no span; add [Traced], or put the tag on the metrics or logs", OptionNames.On);
        else if (attributes.Traced is null && !tag.AtStart && AttributeReader.Option(tag.Attribute, OptionNames.On) is null)
            yield return Keep(
                TagFault.NoEffect,
                "the method has no span, so only the record of a failure carries it; add [Traced], or say with On where it belongs");
        if (tag.AtStart && attributes.Traced is null)
            yield return Keep(
                TagFault.NoEffect,
                "AtStart is for the sampler of a span, and the method has none; add [Traced] or remove AtStart",
                OptionNames.AtStart);
    }

    private static void CheckDuplicates(List<TagReading> readings)
    {
        var first = new List<TagReading>();
        foreach (var reading in readings.Where(static reading => !reading.IsDropped))
        {
            if (first.Any(other => other.Key == reading.Key && (other.Signals & reading.Signals) != 0))
                reading.Findings.Add(
                    Drop(TagFault.NoEffect, $"'{reading.Key}' is already set by another tag of the method; use another key"));
            else
                first.Add(reading);
        }
    }

    private static TagFinding Drop(TagFault fault, string detail, string? option = null) => new(fault, detail, option, drops: true);

    private static TagFinding Keep(TagFault fault, string detail, string? option = null) => new(fault, detail, option, drops: false);
}
