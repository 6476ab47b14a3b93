using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The attributes that instrument one method. Lives only while the method is parsed or checked.</summary>
internal sealed class MethodAttributes
{
    private MethodAttributes(ISymbol method)
    {
        Traced = AttributeReader.Find(method, KnownNames.Traced);
        Counted = AttributeReader.Find(method, KnownNames.Counted);
        Timed = AttributeReader.Find(method, KnownNames.Timed);
        All = [.. new[] { Traced, Counted, Timed }.OfType<AttributeData>()];
    }

    public AttributeData? Traced { get; }

    public AttributeData? Counted { get; }

    public AttributeData? Timed { get; }

    /// <summary>Those that are there, in the order in which they win where they contradict each other.</summary>
    public IReadOnlyList<AttributeData> All { get; }

    /// <summary>The first of them, by which the generator comes to a method only once.</summary>
    public AttributeData? First => Traced ?? Counted ?? Timed;

    public bool Any => First is not null;

    /// <summary>The name of the body, where one of them gives it.</summary>
    public string? Body => All
        .Select(static attribute => AttributeReader.Text(attribute, OptionNames.Body))
        .FirstOrDefault(static body => !string.IsNullOrWhiteSpace(body));

    public static MethodAttributes Read(ISymbol method) => new(method);
}
