using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The tags that a type has for all of its methods: constants, and the properties and fields that are its own or inherited.</summary>
internal static class TypeTagRules
{
    public static readonly TagFinding Uncarried = TagFinding.Drop(
        TagFault.NoEffect, "no instrumented method of the type can carry it; instrument one, or remove the tag");

    public static IReadOnlyList<TagReading> Read(INamedTypeSymbol type, Compilation compilation)
    {
        var readings = AttributeReader.FindAll(type, KnownNames.Tag)
            .Select(static tag => new TagReading(tag, TagPosition.Constant, null))
            .Concat(Members(type, compilation).SelectMany(member => MemberTags.Of(member)
                .Select(tag => new TagReading(tag, TagPosition.Member, member)
                {
                    IsSourceRedacted = RedactionRules.IsRedacted(member, type),
                })))
            .ToList();
        var first = new List<TagReading>();
        foreach (var reading in readings)
        {
            reading.Findings.AddRange(Check(reading, type, compilation));
            CheckDuplicate(reading, first);
        }

        return readings;
    }

    /// <summary>Whether the method can see the value and has a signal for it.</summary>
    public static bool IsCarriedBy(TagReading tag, IMethodSymbol method, MethodAttributes attributes)
        => !tag.IsDropped && (tag.Source is null or { IsStatic: true } || !method.IsStatic) && TagSignalRules.HasSignal(tag, attributes);

    /// <summary>Whether a method of the type carries the tag, or one of a type that derives from it may.</summary>
    public static bool IsCarried(TagReading tag, INamedTypeSymbol type)
        => (tag.Source is { DeclaredAccessibility: not Accessibility.Private } && type is { IsSealed: false, IsStatic: false })
            || type.GetMembers().OfType<IMethodSymbol>().Any(method =>
                MethodAttributes.Read(method) is { Any: true } attributes && IsCarriedBy(tag, method, attributes));

    private static IEnumerable<TagFinding> Check(TagReading tag, INamedTypeSymbol type, Compilation compilation)
    {
        var ofPosition = tag.Source is { } member
            ? TagValueRules.CheckMember(tag, member, compilation, type)
            : TagValueRules.CheckConstant(tag, "a type");
        return TagKeyRules.Check(tag).Concat(ofPosition).Concat(new[] { TagSignalRules.CheckOn(tag) }.OfType<TagFinding>());
    }

    // What is inherited comes last and gives way without a word: who derives may not be able to change it.
    private static void CheckDuplicate(TagReading reading, List<TagReading> first)
    {
        if (reading.IsDropped)
            return;
        if (first.Exists(reading.Meets))
            reading.Findings.Add(TagFinding.Drop(
                TagFault.NoEffect, $"'{reading.Key}' is already set by another tag of the type; use another key"));
        else
            first.Add(reading);
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, Compilation compilation)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var owner in Owners(type))
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(owner, type);
            var members = owner.GetMembers();
            foreach (var member in members)
            {
                if (member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false }
                    && (isOwn || (!hidden.Contains(member.Name) && compilation.IsSymbolAccessibleWithin(Read(member), type, type))))
                    yield return member;
            }

            hidden.UnionWith(members.Where(static member => !member.IsOverride).Select(static member => member.Name));
        }
    }

    private static ISymbol Read(ISymbol member) => (member as IPropertySymbol)?.GetMethod ?? member;

    private static IEnumerable<INamedTypeSymbol> Owners(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.Prepend(type).Where(CanHaveTags);
        var classes = new List<INamedTypeSymbol>();
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
            classes.Add(level);
        return classes.Where(CanHaveTags);
    }

    /// <summary>
    /// Most types of other assemblies, which have many members, come from one that knows nothing of tags; a type that is not there comes
    /// from none.
    /// </summary>
    private static bool CanHaveTags(INamedTypeSymbol type)
        => type.Locations.Any(static location => location.IsInSource)
            || type.ContainingModule?.ReferencedAssemblies.Any(static assembly => assembly.Name == KnownNames.Assembly) == true;
}
