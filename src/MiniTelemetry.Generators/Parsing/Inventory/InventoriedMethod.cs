using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;
using MiniTelemetry.Generators.Model.Inventory;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>What one method adds to the inventory. Lives only while it is parsed.</summary>
internal sealed class InventoriedMethod
{
    private readonly string _scope;
    private readonly string _name;
    private readonly Instruments _instruments;
    private readonly InventoriedTags _tags;
    private readonly IReadOnlyList<NamedInstrument> _named;

    public InventoriedMethod(IMethodSymbol method, MethodAttributes attributes, AssemblyScope assembly, Compilation compilation)
    {
        var type = TypeFacts.Of(method.ContainingType).Identity;
        _scope = assembly.Of(type.Scope).Name;
        _name = FullNames.Of(method);
        _instruments = InstrumentsParser.Parse(method, attributes, []);
        _tags = new(method, attributes, compilation);
        _named = [.. InstrumentNames.Of(method, attributes)];
        Span = _instruments.Span is { } span ? SpanOf(span, type, method.Name) : null;
    }

    public SpanEntry? Span { get; }

    public IEnumerable<MetricEntry> Metrics => _named.Select(MetricOf);

    public IEnumerable<TagEntry> Tags => _tags.Entries;

    private SpanEntry SpanOf(SpanOptions span, TypeIdentity type, string method) => new(
        span.Name ?? InstrumentDefaults.SpanName(type.FullName, method),
        _scope,
        (span.Kind ?? KindRules.Default).ToLowerInvariant(),
        span.Root,
        _name,
        _tags.OnSpan);

    private MetricEntry MetricOf(NamedInstrument instrument) => new(
        instrument.Name,
        _scope,
        InstrumentKinds.NameOf(instrument.Kind),
        InstrumentKinds.UnitOf(instrument.Kind),
        Description(instrument.Kind),
        instrument.Kind == InstrumentKind.Histogram ? Buckets() : null,
        new([_name]),
        _tags.OnMetric(instrument.Kind));

    private string Description(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Counter => _instruments.Counter?.Description ?? InstrumentDefaults.CallsDescription(_name),
        InstrumentKind.Histogram => _instruments.Histogram?.Description ?? InstrumentDefaults.DurationDescription(_name),
        _ => _instruments.InFlight?.Description ?? InstrumentDefaults.ActiveDescription(_name),
    };

    private EquatableArray<double> Buckets() => _instruments.Histogram?.Buckets ?? new(InstrumentDefaults.Buckets);
}
