using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>The tags of one method, by the signals that it has.</summary>
internal sealed class InventoriedTags
{
    private const int Span = 1;
    private const int Metrics = 2;
    private const int Logs = 4;
    private readonly IMethodSymbol _method;
    private readonly MethodAttributes _attributes;
    private readonly IReadOnlyList<TagReading> _ofType;
    private readonly List<TagReading> _tags;

    public InventoriedTags(IMethodSymbol method, MethodAttributes attributes, Compilation compilation)
    {
        _method = method;
        _attributes = attributes;
        _tags = TagRules.Read(method, attributes, compilation);
        _tags.RemoveAll(static tag => tag.IsDropped);
        _ofType = TypeFacts.Of(method.ContainingType).Tags(compilation);
    }

    public EquatableArray<string> OnSpan => Keys(static tag => (tag.Signals & Span) != 0);

    public IEnumerable<TagEntry> Entries => _tags.Select(Entry);

    /// <summary>The keys on a metric. What is known only at the end comes too late for the calls under way.</summary>
    public EquatableArray<string> OnMetric(InstrumentKind kind) => Keys(tag =>
        (tag.Signals & Metrics) != 0 && (kind != InstrumentKind.UpDownCounter || tag.IsKnownAtStart));

    private EquatableArray<string> Keys(Func<TagReading, bool> predicate)
        => _tags.Where(predicate).Select(static tag => tag.Key).Distinct().OrderBy(static key => key, StringComparer.Ordinal)
            .ToEquatableArray();

    private TagEntry Entry(TagReading tag)
        => new(tag.Key, Owner(tag), Source(tag), tag.Signals & SignalsOfMethod(), tag.IsRedacted);

    // What adds tags to another's span tells of no failure.
    private int SignalsOfMethod()
        => (_attributes.HasSpan ? Span : 0) | (_attributes.HasMetric ? Metrics : 0)
            | (_attributes.Enrich is null || _attributes.HasMetric ? Logs : 0);

    private string Owner(TagReading tag)
    {
        if (tag.Position == TagPosition.Member)
            return FullNames.Of(tag.Source!.ContainingType);
        return _ofType.Contains(tag) ? FullNames.Of(_method.ContainingType) : FullNames.Of(_method);
    }

    private static string Source(TagReading tag)
    {
        if (tag.IsConstant)
            return Constants.TagLiteral(AttributeReader.Option(tag.Attribute, OptionNames.Value)!.Value);
        var root = tag.Source?.Name ?? TagParser.Result;
        return string.IsNullOrEmpty(tag.PathText) ? root : $"{root}.{tag.PathText}";
    }
}
