using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>What the type of a tag's value says of its values.</summary>
internal static class ValueTypes
{
    /// <summary>Types of which each value is likely to be new.</summary>
    public static readonly IReadOnlyList<string> Unbounded =
    [
        "System.Guid", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Single",
        "System.Double", "System.Decimal", "System.Half", "System.Numerics.BigInteger", "System.Uri", "System.UriBuilder",
        "System.Exception", "System.Text.StringBuilder", "System.IO.Stream", "System.IO.FileSystemInfo", "System.Net.IPAddress",
        "System.Net.EndPoint", "System.Net.Mail.MailAddress", "System.Net.NetworkInformation.PhysicalAddress",
        "System.Diagnostics.ActivityTraceId", "System.Diagnostics.ActivitySpanId", "System.Threading.CancellationToken",
    ];

    private static readonly HashSet<string> UnboundedNames = new(Unbounded, StringComparer.Ordinal);

    /// <summary>Few values by nature: true and false, the members of an enum.</summary>
    public static bool IsBounded(ITypeSymbol type)
        => Element(type) is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean };

    public static bool IsUnbounded(ITypeSymbol type) => IsBytes(type) || Bases(Element(type)).Any(IsListed);

    public static bool IsText(ITypeSymbol type) => Element(type).SpecialType is SpecialType.System_String or SpecialType.System_Object;

    public static bool IsNumber(ITypeSymbol type)
        => Element(type).SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>What is awaited, or the type itself.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type)
        => type is INamedTypeSymbol { TypeArguments.Length: 1, Name: nameof(Task) or nameof(ValueTask<>) } task
            && task.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks"
                ? task.TypeArguments[0]
                : type;

    // Of a nullable and of an array: what it holds.
    private static ITypeSymbol Element(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Element(array.ElementType),
        INamedTypeSymbol named when TypeRules.IsNullableValue(type) => Element(named.TypeArguments[0]),
        _ => type,
    };

    private static bool IsBytes(ITypeSymbol type)
        => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char };

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
    }

    private static bool IsListed(ITypeSymbol type)
        => type is INamedTypeSymbol { ContainingType: null } && UnboundedNames.Contains($"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}");
}
