using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>An instrument of a method under its full name. Lives only while methods are checked.</summary>
internal sealed class NamedInstrument(IMethodSymbol method, AttributeData attribute, InstrumentKind kind, string name, bool isOfType)
{
    public IMethodSymbol Method { get; } = method;

    public AttributeData Attribute { get; } = attribute;

    public InstrumentKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>Whether the attribute is the type's, and not the method's own.</summary>
    public bool IsOfType { get; } = isOfType;
}
