using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>
/// What of a type, its own and inherited, holds a logger. Found once for each symbol, of which every compilation has its own; an entry
/// goes with its symbol.
/// </summary>
internal sealed class LoggerMembers
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, LoggerMembers> Known = new();

    private readonly List<ISymbol> _fields = [];
    private readonly List<ISymbol> _properties = [];
    private readonly List<IParameterSymbol> _variables = [];
    private readonly List<IParameterSymbol> _hiddenVariables = [];

    private LoggerMembers(INamedTypeSymbol type, Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var owner in Owners(type))
            Read(owner, type, names, compilation);
        foreach (var variable in VariablesOf(type))
            (names.Contains(variable.Name) ? _hiddenVariables : _variables).Add(variable);
    }

    public IReadOnlyList<ISymbol> Fields => _fields;

    public IReadOnlyList<ISymbol> Properties => _properties;

    /// <summary>The parameters of the primary constructor.</summary>
    public IReadOnlyList<ISymbol> Variables => _variables;

    /// <summary>Those whose name is a member's, too, which is found in their place.</summary>
    public IReadOnlyList<ISymbol> HiddenVariables => _hiddenVariables;

    public static LoggerMembers Of(INamedTypeSymbol type, Compilation compilation)
        => Known.TryGetValue(type, out var known) ? known : Known.GetValue(type, symbol => new LoggerMembers(symbol, compilation));

    // A member hides what has its name further up.
    private void Read(INamedTypeSymbol owner, INamedTypeSymbol type, HashSet<string> names, Compilation compilation)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(owner, type);
        var found = new List<string>();
        foreach (var member in owner.GetMembers())
        {
            if (!member.CanBeReferencedByName || names.Contains(member.Name)
                || !(isOwn || compilation.IsSymbolAccessibleWithin(Getter(member), type, type)))
                continue;
            found.Add(member.Name);
            if (member is IFieldSymbol { IsConst: false } field && LogTypes.IsLogger(field.Type))
                _fields.Add(field);
            else if (member is IPropertySymbol { IsIndexer: false, GetMethod: not null } property && LogTypes.IsLogger(property.Type))
                _properties.Add(property);
        }

        names.UnionWith(found);
    }

    private static ISymbol Getter(ISymbol member) => (member as IPropertySymbol)?.GetMethod ?? member;

    private static IEnumerable<INamedTypeSymbol> Owners(INamedTypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
            yield return level;
        if (type.TypeKind != TypeKind.Interface)
            yield break;
        foreach (var inherited in type.AllInterfaces)
            yield return inherited;
    }

    private static IEnumerable<IParameterSymbol> VariablesOf(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(static constructor => constructor.DeclaringSyntaxReferences
            .Any(static reference => reference.GetSyntax() is TypeDeclarationSyntax))
        .SelectMany(static constructor => constructor.Parameters)
        .Where(static parameter => LogTypes.IsLogger(parameter.Type));
}
