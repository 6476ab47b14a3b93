using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Reads the tags of a method and says what is wrong with them. The generator leaves them out; the analyzer reports.</summary>
internal static class TagRules
{
    private const string NotInstrumented =
        "the method is not instrumented; add [Traced], [Counted] or [Timed], or remove the tag";

    private const string OfConstructor = "a constructor is not instrumented; tag the property or field that takes the value";

    /// <summary>All that the method's signals carry: its own tags, and those of its type that it can.</summary>
    public static List<TagReading> Read(IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        var readings = ReadOwn(method, attributes, compilation);
        if (attributes.Any)
            AddOfType(readings, method, attributes, compilation);
        return readings;
    }

    /// <summary>Those that stand on the method, its parameters and its return value.</summary>
    public static List<TagReading> ReadOwn(IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        if (LogMethods.IsLogMethod(method))
            return LogTagRules.Read(method, compilation);
        var readings = new List<TagReading>();
        foreach (var parameter in method.Parameters)
            Add(parameter.GetAttributes(), parameter.RefKind == RefKind.Out ? TagPosition.OutParameter : TagPosition.Parameter, parameter);
        Add(method.GetReturnTypeAttributes(), TagPosition.Result, null);
        Add(method.GetAttributes(), TagPosition.Constant, null);
        foreach (var reading in readings)
        {
            reading.IsSourceRedacted = IsRedacted(reading, method);
            reading.Findings.AddRange(Check(reading, method, attributes, compilation));
        }

        CheckDuplicates(readings);
        return readings;

        void Add(ImmutableArray<AttributeData> all, TagPosition position, IParameterSymbol? parameter)
        {
            foreach (var tag in all)
            {
                if (AttributeReader.Is(tag, KnownNames.Tag))
                    readings.Add(new(tag, position, parameter));
            }
        }
    }

    private static IEnumerable<TagFinding> Check(
        TagReading tag, IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        if (!attributes.Any)
            return [TagFinding.Drop(TagFault.NoEffect, ReasonAgainst(method))];
        var ofPosition = tag.Position switch
        {
            TagPosition.Constant => TagValueRules.CheckConstant(tag, "a method"),
            TagPosition.Result => TagValueRules.CheckResult(tag, ResultRules.ResultOf(method, attributes), compilation, method.ContainingType),
            _ => TagValueRules.CheckParameter(tag, tag.Parameter!, compilation, method.ContainingType),
        };
        return TagKeyRules.Check(tag).Concat(ofPosition).Concat(TagSignalRules.Check(tag, attributes));
    }

    private static bool IsRedacted(TagReading tag, IMethodSymbol method) => tag.Position switch
    {
        TagPosition.Constant => false,
        TagPosition.Result => RedactionRules.IsResultRedacted(method),
        _ => RedactionRules.IsRedacted(tag.Parameter!),
    };

    private static string ReasonAgainst(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
            return OfConstructor;
        return BodyRules.DeclarationOf(method) is { } declared && MethodAttributes.Read(declared).Any
            ? $"'{method.Name}' is the body of '{declared.Name}', whose tags are read; put the tag there"
            : NotInstrumented;
    }

    // What a type's tags cannot do in this method, or the method says itself, they do in others: nothing is wrong with them.
    private static void AddOfType(List<TagReading> readings, IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        var shared = TypeFacts.Of(method.ContainingType).Tags(compilation);
        if (shared.Count == 0)
            return;
        var own = readings.FindAll(static reading => !reading.IsDropped);
        readings.AddRange(shared.Where(tag => TypeTagRules.IsCarriedBy(tag, method, attributes) && !own.Exists(tag.Meets)));
    }

    public static void CheckDuplicates(List<TagReading> readings)
    {
        if (readings.Count < 2)
            return;
        var first = new List<TagReading>();
        foreach (var reading in readings.Where(static reading => !reading.IsDropped))
        {
            if (first.Exists(reading.Meets))
                reading.Findings.Add(TagFinding.Drop(
                    TagFault.NoEffect, $"'{reading.Key}' is already set by another tag of the method; use another key"));
            else
                first.Add(reading);
        }
    }
}
