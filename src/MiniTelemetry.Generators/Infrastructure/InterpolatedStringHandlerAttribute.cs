namespace System.Runtime.CompilerServices;

/// <summary>Lets interpolated strings be written piece by piece against .NET Standard 2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
