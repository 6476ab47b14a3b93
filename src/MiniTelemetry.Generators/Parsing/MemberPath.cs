using System.Text;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Follows a path such as <c>Items.Count</c> from a type, and spells it so that a null on the way is a null at its end.</summary>
internal sealed class MemberPath
{
    private readonly StringBuilder _expression;
    private bool _isConditional;
    private ITypeSymbol _type;

    private MemberPath(string root, ITypeSymbol type)
    {
        _expression = new(TypeText.Escape(root));
        Root = type;
        _type = type;
    }

    /// <summary>The type that the path starts from.</summary>
    public ITypeSymbol Root { get; }

    /// <summary>The type of the last member.</summary>
    public ITypeSymbol End => _type;

    /// <summary>What is wrong with the path; null if it can be followed.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether a member on the way is redacted; then the path is not to be followed.</summary>
    public bool IsRedacted { get; private set; }

    public string Expression => _expression.ToString();

    /// <summary>The members on the way.</summary>
    public List<ISymbol> Members { get; } = [];

    public static MemberPath Follow(string root, ITypeSymbol type, string path, Compilation compilation, INamedTypeSymbol within)
    {
        var followed = new MemberPath(root, type);
        foreach (var name in path.Split('.'))
        {
            followed.Error ??= followed.Append(name.TrimStart('@'), compilation, within);
        }

        followed.Error ??= followed.CheckEnd();
        return followed;
    }

    public static ITypeSymbol TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type;

    private string? Append(string name, Compilation compilation, INamedTypeSymbol within)
    {
        if (name.Length == 0)
            return "has an empty part; write member names joined by single dots";
        var isNullable = TypeRules.IsNullableValue(_type);
        if (isNullable && name == "Value")
            return null;
        var owner = isNullable && name != "HasValue" ? ((INamedTypeSymbol)_type).TypeArguments[0] : _type;
        var member = Find(owner, name);
        if (MemberError(owner, name, member, compilation, within) is { } error)
            return error;
        IsRedacted |= RedactionRules.IsRedacted(member!, owner);
        Step(name, isNullable ? name != "HasValue" : !_type.IsValueType, member!);
        return null;
    }

    private void Step(string name, bool canBeNull, ISymbol member)
    {
        _isConditional |= canBeNull;
        _expression.Append(canBeNull ? "?." : ".").Append(TypeText.Escape(name));
        _type = TypeOf(member);
        Members.Add(member);
    }

    private string? CheckEnd()
    {
        if (!TypeRules.CanBeTypeArgument(_type))
            return $"ends in '{_type.ToDisplayString()}', of which no value can be kept; follow it to a plain value";
        return _isConditional && _type is ITypeParameterSymbol { IsReferenceType: false, IsValueType: false } parameter
            ? $"ends in the type parameter '{parameter.Name}', which may have no null; constrain it to class or struct"
            : null;
    }

    private static string? MemberError(
        ITypeSymbol owner, string name, ISymbol? member, Compilation compilation, INamedTypeSymbol within) => member switch
        {
            null => $"names '{name}', which '{owner.ToDisplayString()}' does not have; name a property or field of it",
            { IsStatic: true } => $"names '{name}', which is static; name an instance property or field",
            IPropertySymbol { GetMethod: null } => $"names '{name}', which has no getter; name a property that can be read",
            IPropertySymbol { GetMethod: { } getter } when !IsAccessible(getter, owner, compilation, within)
                => $"names '{name}', whose getter is not accessible here; make it accessible or name another member",
            IFieldSymbol when !IsAccessible(member, owner, compilation, within)
                => $"names '{name}', which is not accessible here; make it accessible or name another member",
            IPropertySymbol or IFieldSymbol => null,
            _ => $"names '{name}', which is a {member.Kind.ToString().ToLowerInvariant()}; name a property or field",
        };

    // Who sees the owner sees what is public in it; Roslyn's answer takes longer than all else that is done for a path.
    private static bool IsAccessible(ISymbol member, ITypeSymbol owner, Compilation compilation, INamedTypeSymbol within)
        => member.DeclaredAccessibility == Accessibility.Public || compilation.IsSymbolAccessibleWithin(member, within, owner);

    /// <summary>An override or a hiding member comes first; among members of one name a value is meant.</summary>
    private static ISymbol? Find(ITypeSymbol type, string name)
    {
        ISymbol? other = null;
        foreach (var owner in Owners(type))
        {
            foreach (var member in owner.GetMembers(name))
            {
                if (member is IPropertySymbol { IsIndexer: false } or IFieldSymbol)
                    return member;
                other ??= member;
            }
        }

        return other;
    }

    private static IEnumerable<ITypeSymbol> Owners(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.SelectMany(Owners);
        return type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Prepend<ITypeSymbol>(type) : Classes(type);
    }

    private static IEnumerable<ITypeSymbol> Classes(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
    }
}
