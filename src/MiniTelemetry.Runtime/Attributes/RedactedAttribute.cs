namespace MiniTelemetry;

/// <summary>Keeps a value in the process: signals show <c>[redacted]</c> in its place.</summary>
/// <remarks>
/// On a parameter of an instrumented or a log method; on a property or field, wherever a tag's member path meets it; and on a member of a
/// record, whose <see cref="object.ToString"/> then shows <c>[redacted]</c> for it. The value is not read.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue)]
public sealed class RedactedAttribute : Attribute;
