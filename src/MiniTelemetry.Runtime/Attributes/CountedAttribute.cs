using System.Diagnostics.Metrics;

namespace MiniTelemetry;

/// <summary>Counts the calls of the method, failures included, with a <see cref="Counter{T}"/> of <see cref="long"/>.</summary>
/// <remarks>
/// Unit <c>{call}</c>. For methods not worth timing: the histogram of <see cref="TimedAttribute"/> already counts.
/// On a type it is for each of its partial methods that has a body beside it; a method's own attribute wins.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Constructor, // so that MTEL011 says why not
    Inherited = false)]
public sealed class CountedAttribute : Attribute
{
    /// <summary>The instrument's name; <c>{type}.{method}.calls</c> in snake_case when not given. For a method only.</summary>
    public string? Name { get; set; }

    /// <summary>What the instrument measures, in words.</summary>
    public string? Description { get; set; }

    /// <summary>The name of the method that holds the body, where <c>{Method}Core</c> is taken. For a method only.</summary>
    public string? Body { get; set; }
}
