using System.Diagnostics;

namespace MiniTelemetry;

/// <summary>Opens a span (<see cref="Activity"/>) around each call of the method.</summary>
/// <remarks>
/// The method is declared <c>partial</c>; its body is written beside it as <c>{Method}Core</c>. Nothing is created while nobody
/// listens to the scope's <see cref="ActivitySource"/>.
/// On a type it is for each of its partial methods that has a body beside it; a method's own attribute wins.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
    | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Constructor, // so that MTEL011 says why not
    Inherited = false)]
public sealed class TracedAttribute : Attribute
{
    /// <summary>The span's name; <c>Type.Method</c> when not given. For a method only.</summary>
    public string? Name { get; set; }

    /// <summary>The OpenTelemetry span kind; <see cref="ActivityKind.Internal"/> when not given.</summary>
    public ActivityKind Kind { get; set; } = ActivityKind.Internal;

    /// <summary>
    /// Starts a new trace, linked to the caller's span, instead of a child of it. Baggage goes on into it, as it belongs to the work, not
    /// to the trace.
    /// </summary>
    public bool Root { get; set; }

    /// <summary>The name of the method that holds the body, where <c>{Method}Core</c> is taken. For a method only.</summary>
    public string? Body { get; set; }
}
