using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Parsing.Baselines;

/// <summary>A metric as the code has it now, of one method. Lives only while it is compared.</summary>
/// <param name="entry">The metric.</param>
/// <param name="method">The method.</param>
/// <param name="attribute">The attribute that asks for it; null where that is the type's.</param>
/// <param name="option">The attribute's option that names it.</param>
internal sealed class CurrentMetric(MetricEntry entry, IMethodSymbol method, AttributeData? attribute, string option)
{
    public string Name => entry.Name;

    public string Scope => entry.Scope;

    public string Kind => entry.Kind;

    public IReadOnlyCollection<string> Tags => entry.Tags;

    public IMethodSymbol Symbol { get; } = method;

    public AttributeData? Attribute { get; } = attribute;

    public string Option { get; } = option;

    /// <summary>The full name of the method.</summary>
    public string Method => entry.Methods[0];

    /// <summary>The full name of its type.</summary>
    public string Type => Method.Substring(0, Method.Length - Symbol.Name.Length - 1);
}
