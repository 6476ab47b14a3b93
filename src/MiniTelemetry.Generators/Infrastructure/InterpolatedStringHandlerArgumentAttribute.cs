namespace System.Runtime.CompilerServices;

/// <summary>Hands the receiver of a call to the handler of its interpolated string.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    public string[] Arguments { get; } = [argument];
}
