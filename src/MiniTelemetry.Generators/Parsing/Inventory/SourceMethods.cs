using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing.Logs;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>The types and methods of the compilation itself, nested ones included.</summary>
internal static class SourceMethods
{
    /// <summary>The methods that get a wrapper.</summary>
    public static IEnumerable<(IMethodSymbol Method, MethodAttributes Attributes)> Instrumented(
        Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var method in PartialMethods(compilation, cancellationToken))
        {
            if (MethodAttributes.Read(method) is { Any: true } attributes
                && MethodRules.Check(method, attributes.Body, out _) is null)
                yield return (method, attributes);
        }
    }

    /// <summary>The log methods that write a record.</summary>
    public static IEnumerable<LogReading> Logs(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var method in PartialMethods(compilation, cancellationToken))
        {
            if (LogMethods.IsLogMethod(method) && LogMethodRules.CheckDeclaration(method) is null
                && LogReading.Read(method, LogMethods.AttributeOf(method)!, compilation) is var reading
                && !LogMethodRules.Check(reading).Any())
                yield return reading;
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

    // Only these carry anything: what they are is in their syntax, so that the attributes of all others need not be read.
    private static IEnumerable<IMethodSymbol> PartialMethods(Compilation compilation, CancellationToken cancellationToken)
        => Types(compilation, cancellationToken).SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(static method => method.IsPartialDefinition);
}
