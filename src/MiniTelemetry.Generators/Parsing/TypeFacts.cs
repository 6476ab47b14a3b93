using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// What the methods of a type share. Found once for each symbol, of which every compilation has its own; an entry goes with its symbol.
/// </summary>
internal sealed class TypeFacts
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, TypeFacts> Known = new();

    private readonly INamedTypeSymbol _type;
    private IReadOnlyList<TagReading>? _tags;
    private TypeIdentity? _identity;
    private ISet<ISymbol>? _bodies;

    private TypeFacts(INamedTypeSymbol type)
    {
        _type = type;
        Attributes = new(type);
        NotPartial = DeclarationRules.NotPartial(type);
    }

    /// <summary>The attributes of the type itself: those of types that it is nested in do not reach its methods.</summary>
    public InstrumentAttributes Attributes { get; }

    /// <summary>Which type, it or one that it is nested in, has a declaration without <c>partial</c>; null if none.</summary>
    public INamedTypeSymbol? NotPartial { get; }

    public TypeIdentity Identity => _identity ??= TypeIdentityParser.Parse(_type);

    /// <summary>The tags that its methods share, with what is wrong with them.</summary>
    public IReadOnlyList<TagReading> Tags(Compilation compilation) => _tags ??= TypeTagRules.Read(_type, compilation);

    /// <summary>The bodies of its instrumented methods.</summary>
    public ISet<ISymbol> Bodies => _bodies ??= BodyRules.BodiesIn(_type);

    public static TypeFacts Of(INamedTypeSymbol type) => Known.GetValue(type, static type => new TypeFacts(type));
}
