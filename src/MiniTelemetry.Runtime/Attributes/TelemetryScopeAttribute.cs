using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MiniTelemetry;

/// <summary>
/// Names the instrumentation scope, the <see cref="ActivitySource"/> and the <see cref="Meter"/>, of an assembly or a type. Without it
/// the scope is the assembly's name and informational version.
/// </summary>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class TelemetryScopeAttribute : Attribute
{
    /// <summary>Names the scope.</summary>
    /// <param name="name">The scope's name, such as <c>Shop.Orders</c>; not empty.</param>
    public TelemetryScopeAttribute(string name) => Name = name;

    /// <summary>The scope's name.</summary>
    public string Name { get; }

    /// <summary>The scope's version; the assembly's informational version when not given.</summary>
    public string? Version { get; set; }
}
