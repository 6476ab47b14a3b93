namespace MiniTelemetry;

/// <summary>Says that a method, a type or an assembly is left without instrumentation on purpose.</summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class UninstrumentedAttribute : Attribute
{
    /// <summary>Leaves it dark, for a reason.</summary>
    /// <param name="reason">Why, for the next reader.</param>
    public UninstrumentedAttribute(string reason) => Reason = reason;

    /// <summary>Why it is left dark.</summary>
    public string Reason { get; }
}
