using System.Diagnostics.Metrics;

namespace MiniTelemetry;

/// <summary>Measures the duration of each call in seconds with a <see cref="Histogram{T}"/> of <see cref="double"/>.</summary>
/// <remarks>
/// Unit <c>s</c>. The bucket bounds reach the SDK as <see cref="InstrumentAdvice{T}"/>; a view may override them.
/// On a type it is for each of its partial methods that has a body beside it; a method's own attribute wins.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Constructor, // so that MTEL011 says why not
    Inherited = false)]
public sealed class TimedAttribute : Attribute
{
    /// <summary>The instrument's name; <c>{type}.{method}.duration</c> in snake_case when not given. For a method only.</summary>
    public string? Name { get; set; }

    /// <summary>What the instrument measures, in words.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// The bucket bounds in seconds, ascending; 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1,
    /// 2.5, 5 and 10 when not given.
    /// </summary>
    public double[]? Buckets { get; set; }

    /// <summary>The name of the method that holds the body, where <c>{Method}Core</c> is taken. For a method only.</summary>
    public string? Body { get; set; }
}
