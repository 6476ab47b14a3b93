using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>The types and methods of the compilation itself, nested ones included.</summary>
internal static class SourceMethods
{
    /// <summary>The methods that get a wrapper.</summary>
    public static IEnumerable<(IMethodSymbol Method, MethodAttributes Attributes)> Instrumented(
        Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var method in Types(compilation, cancellationToken).SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>())
        {
            if (method.IsPartialDefinition && MethodAttributes.Read(method) is { Any: true } attributes
                && MethodRules.Check(method, attributes.Body, out _) is null)
                yield return (method, attributes);
        }
    }

    public static IEnumerable<INamedTypeSymbol> Types(Compilation compilation, CancellationToken cancellationToken)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(compilation.Assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = open.Pop();
            if (next is INamedTypeSymbol type)
                yield return type;
            foreach (var member in next.GetMembers().OfType<INamespaceOrTypeSymbol>())
                open.Push(member);
        }
    }
}
