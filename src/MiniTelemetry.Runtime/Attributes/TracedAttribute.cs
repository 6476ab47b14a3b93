using System.Diagnostics;

namespace MiniTelemetry;

/// <summary>Opens a span (<see cref="Activity"/>) around each call of the method.</summary>
/// <remarks>
/// The method is declared <c>partial</c>; its body is written beside it as <c>{Method}Core</c>. Nothing is created while nobody
/// listens to the scope's <see cref="ActivitySource"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TracedAttribute : Attribute
{
    /// <summary>The span's name; <c>Type.Method</c> when not given.</summary>
    public string? Name { get; set; }

    /// <summary>The OpenTelemetry span kind; <see cref="ActivityKind.Internal"/> when not given.</summary>
    public ActivityKind Kind { get; set; } = ActivityKind.Internal;

    /// <summary>Starts a new trace, linked to the caller's span, instead of a child of it.</summary>
    public bool Root { get; set; }

    /// <summary>The name of the method that holds the body, where <c>{Method}Core</c> is taken.</summary>
    public string? Body { get; set; }
}
