using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Reads what the tags on a symbol capture. A tag of which no value can be had is another rule's, and left
/// out, as is what is redacted.</summary>
internal static class CapturedValues
{
    /// <summary>Of a method: its constants, its parameters and its result. Of a property, a field or a type: its own.</summary>
    public static IEnumerable<CapturedValue> Of(ISymbol symbol, Compilation compilation) => symbol switch
    {
        IMethodSymbol method => Constants(method)
            .Concat(method.Parameters.SelectMany(parameter => Read(parameter, parameter.Type, method.ContainingType, compilation)))
            .Concat(Results(method, compilation)),
        IPropertySymbol property => Read(property, property.Type, property.ContainingType, compilation),
        IFieldSymbol { IsConst: true } field => IsRedacted(field, field.ContainingType) ? [] : Tags(field.GetAttributes())
            .Select(tag => new CapturedValue(tag, KeyOf(tag) ?? SnakeCase.Of(field.Name), field.Name, field.Type, isConstant: true)),
        IFieldSymbol field => Read(field, field.Type, field.ContainingType, compilation),
        _ => Constants(symbol),
    };

    private static bool IsRedacted(ISymbol symbol, INamedTypeSymbol within)
        => symbol is IParameterSymbol parameter ? RedactionRules.IsRedacted(parameter) : RedactionRules.IsRedacted(symbol, within);

    private static IEnumerable<CapturedValue> Constants(ISymbol symbol)
    {
        foreach (var tag in Tags(symbol.GetAttributes()))
        {
            if (AttributeReader.Option(tag, OptionNames.Value) is { IsNull: false, Type: { } type } && KeyOf(tag) is { } key)
                yield return new(tag, key, null, type, isConstant: true);
        }
    }

    private static IEnumerable<CapturedValue> Read(ISymbol symbol, ITypeSymbol type, INamedTypeSymbol within, Compilation compilation)
        => IsRedacted(symbol, within) ? [] : MemberTags.Of(symbol)
            .Select(tag => Read(tag, symbol.Name, type, within, compilation) is var (end, path)
                ? Create(tag, SnakeCase.Of(symbol.Name), path is null ? symbol.Name : $"{symbol.Name}.{path}", end)
                : null)
            .OfType<CapturedValue>();

    // A result has no name of its own: the method's says what is done, not what comes back.
    private static IEnumerable<CapturedValue> Results(IMethodSymbol method, Compilation compilation)
        => RedactionRules.IsResultRedacted(method) ? [] : Tags(method.GetReturnTypeAttributes())
            .Select(tag => Read(tag, "result", ValueTypes.Awaited(method.ReturnType), method.ContainingType, compilation) is var (end, path)
                ? Create(tag, path is null ? "result" : SnakeCase.Of(path.Substring(path.LastIndexOf('.') + 1)), path, end)
                : null)
            .OfType<CapturedValue>();

    private static CapturedValue Create(AttributeData tag, string defaultKey, string? name, ITypeSymbol type)
        => new(tag, KeyOf(tag) ?? defaultKey, name, type, isConstant: false);

    private static (ITypeSymbol Type, string? Path)? Read(
        AttributeData tag, string root, ITypeSymbol type, INamedTypeSymbol within, Compilation compilation)
    {
        var path = AttributeReader.Text(tag, OptionNames.Path);
        if (path is not null)
        {
            var followed = MemberPath.Follow(root, type, path, compilation, within);
            if (followed.Error is not null || followed.IsRedacted)
                return null;
            type = followed.Members.Count == 0 ? type : TypeOf(followed.Members[followed.Members.Count - 1]);
        }

        return TypeRules.CanBeTypeArgument(type) ? (type, path) : null;
    }

    private static ITypeSymbol TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type;

    private static IEnumerable<AttributeData> Tags(IEnumerable<AttributeData> attributes)
        => attributes.Where(static data => AttributeReader.Is(data, KnownNames.Tag));

    private static string? KeyOf(AttributeData tag)
        => AttributeReader.Text(tag, OptionNames.Key) is { } key && !string.IsNullOrWhiteSpace(key) ? key : null;
}
