using System.Diagnostics;

namespace MiniTelemetry;

/// <summary>Puts the tags of the method on the span that is open when it is called, and opens none of its own.</summary>
/// <remarks>
/// The span is <see cref="Activity.Current"/>, whoever started it, if its data is wanted and it has not stopped; its status stays as it is.
/// Alone it neither measures nor logs; beside <see cref="CountedAttribute"/>, <see cref="TimedAttribute"/> or
/// <see cref="InFlightAttribute"/> these do. It takes the method out of its type's <see cref="TracedAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class EnrichAttribute : Attribute
{
    /// <summary>The name of the method that holds the body, where <c>{Method}Core</c> is taken.</summary>
    public string? Body { get; set; }
}
