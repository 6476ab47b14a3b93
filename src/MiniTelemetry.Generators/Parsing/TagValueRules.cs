using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>The values of tags, by position.</summary>
internal static class TagValueRules
{
    public static IEnumerable<TagFinding> CheckConstant(TagReading tag, string place)
    {
        if (AttributeReader.Option(tag.Attribute, OptionNames.Value) is null or { IsNull: true })
            yield return TagFinding.Drop(
                TagFault.NoEffect, $"on {place} it needs a constant; add Value = …, or put it on a {(place == "a type" ? "property" : "parameter")}");
        else if (tag.PathText is not null)
            yield return TagFinding.Keep(TagFault.NoEffect, "a constant has no member path; remove the path", OptionNames.Path);
    }

    public static IEnumerable<TagFinding> CheckParameter(
        TagReading tag, IParameterSymbol parameter, Compilation compilation, INamedTypeSymbol within)
    {
        if (HasConstant(tag))
            yield return Unused("on a parameter the value is the argument; remove Value, or put the tag on the method");
        if (!CanBeKept(parameter.Type))
            yield return Unkept(parameter.Type, "pass the value to tag as a parameter of its own");
        else if (PathError(tag, parameter.Name, parameter.Type, compilation, within) is { } error)
            yield return error;
    }

    public static IEnumerable<TagFinding> CheckResult(
        TagReading tag, ITypeSymbol? result, Compilation compilation, INamedTypeSymbol within)
    {
        if (HasConstant(tag))
            yield return Unused("on a return value the value is the result; remove Value, or put the tag on the method");
        if (result is null)
            yield return TagFinding.Drop(TagFault.NoEffect, "the method has no result; tag a parameter, or remove the tag");
        else if (!CanBeKept(result))
            yield return Unkept(result, "return the value to tag by itself, or tag a parameter");
        else if (PathError(tag, TagParser.Result, result, compilation, within) is { } error)
            yield return error;
    }

    public static IEnumerable<TagFinding> CheckMember(TagReading tag, ISymbol member, Compilation compilation, INamedTypeSymbol within)
    {
        if (HasConstant(tag))
            yield return Unused("on a property or field the value is what it holds; remove Value, or put the tag on the type");
        var type = MemberPath.TypeOf(member);
        if (ReasonAgainst(member) is { } reason)
            yield return TagFinding.Drop(TagFault.NoEffect, reason);
        else if (!CanBeKept(type))
            yield return Unkept(type, "tag a property or field that holds the value alone");
        else if (PathError(tag, member.Name, type, compilation, within) is { } error)
            yield return error;
    }

    private static string? ReasonAgainst(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: true } => "an indexer has no value without its arguments; tag a property",
        IPropertySymbol { GetMethod: null } => "the property has no getter; tag a property that can be read",
        IPropertySymbol { IsStatic: false, ContainingType.IsRefLikeType: true }
            => "a getter of a ref struct could throw into the call; tag a field",
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false }
            => "an explicit implementation has no name to read it by; tag another property",
        _ => null,
    };

    private static bool HasConstant(TagReading tag) => AttributeReader.Option(tag.Attribute, OptionNames.Value) is not null;

    // A type that does not exist is the compiler's to report.
    private static bool CanBeKept(ITypeSymbol type) => type.TypeKind == TypeKind.Error || TypeRules.CanBeTypeArgument(type);

    private static TagFinding Unused(string detail) => TagFinding.Keep(TagFault.NoEffect, detail, OptionNames.Value);

    private static TagFinding Unkept(ITypeSymbol type, string advice)
        => TagFinding.Drop(TagFault.NoEffect, $"a value of '{type.ToDisplayString()}' cannot be kept; {advice}");

    private static TagFinding? PathError(
        TagReading tag, string root, ITypeSymbol type, Compilation compilation, INamedTypeSymbol within)
    {
        if (tag.PathText is not { } path)
            return null;
        tag.Path = MemberPath.Follow(root, type, path, compilation, within);
        return tag.Path.Error is { } error ? TagFinding.Drop(TagFault.UnknownPath, $"'{path}' {error}", OptionNames.Path) : null;
    }
}
