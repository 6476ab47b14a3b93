using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;
using MiniTelemetry.Generators.Model.Inventory;
using MiniTelemetry.Generators.Parsing.Logs;
using MiniTelemetry.Instrumentation;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>What one log method adds to the inventory. Lives only while it is parsed.</summary>
internal sealed class InventoriedLog
{
    private readonly LogReading _reading;
    private readonly string _scope;
    private readonly string _name;

    public InventoriedLog(LogReading reading, AssemblyScope assembly)
    {
        _reading = reading;
        _scope = assembly.Of(AssemblyScopeParser.Of(reading.Method.ContainingType)).Name;
        _name = FullNames.Of(reading.Method);
    }

    public LogEventEntry Event => new(
        Options.EventName,
        Options.EventId,
        Options.Level is { } level ? LogLevels.NameOf(level) : null,
        LogMessages.TemplateOf(_reading),
        Options.OnSpan,
        _name,
        Keys(LogEntry.Logs));

    public IEnumerable<MetricEntry> Metrics => Options.Counter is { } counter
        ? [new(
            counter, _scope, InstrumentKinds.NameOf(InstrumentKind.EventCounter), InstrumentKinds.UnitOf(InstrumentKind.EventCounter),
            InstrumentDefaults.CallsDescription(_name), null, new([_name]), Keys(LogEntry.Metrics))]
        : [];

    public IEnumerable<TagEntry> Tags => _reading.Entries.Select(Tag);

    private LogEventOptions Options => _reading.Options;

    private EquatableArray<string> Keys(int signal) => _reading.Entries
        .Where(entry => (entry.Signals & signal) != 0)
        .Select(static entry => entry.Key)
        .Distinct()
        .OrderBy(static key => key, StringComparer.Ordinal)
        .ToEquatableArray();

    private TagEntry Tag(LogEntry entry) => new(entry.Key, _name, Source(entry), entry.Signals & Signals(), entry.IsRedacted);

    private int Signals()
        => LogEntry.Logs | (Options.OnSpan ? LogEntry.Span : 0) | (Options.Counter is null ? 0 : LogEntry.Metrics);

    private static string Source(LogEntry entry)
    {
        if (entry.Parameter is not { } parameter)
            return Constants.TagLiteral(AttributeReader.Option(entry.Tag!.Attribute, OptionNames.Value)!.Value);
        return entry.Path is null ? parameter.Name : $"{parameter.Name}.{entry.Tag!.PathText}";
    }
}
