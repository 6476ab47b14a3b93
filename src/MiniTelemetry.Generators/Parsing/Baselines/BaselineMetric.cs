using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>A metric as the baseline has it, and where.</summary>
internal sealed class BaselineMetric(
    string name, string scope, string kind, IReadOnlyCollection<string> methods, IReadOnlyCollection<string> tags, Location location)
{
    public string Name { get; } = name;

    public string Scope { get; } = scope;

    public string Kind { get; } = kind;

    public IReadOnlyCollection<string> Methods { get; } = methods;

    public IReadOnlyCollection<string> Tags { get; } = tags;

    public Location Location { get; } = location;
}
