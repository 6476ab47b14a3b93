using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Maps return types to shapes. What no row names is a value.</summary>
internal static class ReturnShapes
{
    private static readonly Dictionary<string, ReturnShape> ByMetadataName = new(StringComparer.Ordinal)
    {
        ["System.Void"] = ReturnShape.Void,
        ["System.Threading.Tasks.Task"] = ReturnShape.Awaitable,
        ["System.Threading.Tasks.Task`1"] = ReturnShape.Awaitable,
        ["System.Threading.Tasks.ValueTask"] = ReturnShape.Awaitable,
        ["System.Threading.Tasks.ValueTask`1"] = ReturnShape.Awaitable,
    };

    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerable",
        "System.Collections.IEnumerator",
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IEnumerator`1",
    };

    private static readonly HashSet<string> AsyncSequences = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IAsyncEnumerable`1",
        "System.Collections.Generic.IAsyncEnumerator`1",
    };

    public static ReturnShape Of(IMethodSymbol method, IMethodSymbol body)
    {
        if (!ByMetadataName.TryGetValue(MetadataName(method.ReturnType), out var shape))
            return IsDirect(method.ReturnType) ? ReturnShape.Direct : ReturnShape.Value;
        return shape == ReturnShape.Awaitable && IsAsync(body) ? ReturnShape.Async : shape;
    }

    /// <summary>A type that an iterator may return.</summary>
    public static bool IsSequence(ITypeSymbol type) => Sequences.Contains(MetadataName(type));

    public static bool IsAsyncSequence(ITypeSymbol type) => AsyncSequences.Contains(MetadataName(type));

    private static bool IsDirect(ITypeSymbol type) => type is IDynamicTypeSymbol || !TypeRules.CanBeTypeArgument(type);

    // A builder that the method names itself may throw at the call.
    private static bool IsAsync(IMethodSymbol body) => body.IsAsync && !body.GetAttributes().Any(static attribute =>
        AttributeReader.Is(attribute, "System.Runtime.CompilerServices", "AsyncMethodBuilderAttribute"));

    private static string MetadataName(ITypeSymbol type)
        => type is INamedTypeSymbol { ContainingType: null } named
            ? $"{named.ContainingNamespace?.ToDisplayString()}.{named.MetadataName}"
            : "";
}
