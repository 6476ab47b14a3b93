using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Which calls take a method out of its own type, and may take time there.</summary>
internal static class CallRules
{
    // What computes in memory: to call string.IsNullOrEmpty, List<T>.Add or Enumerable.Sum is no more work than to write it out.
    private static readonly HashSet<string> InMemory = new(StringComparer.Ordinal)
    {
        "System", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Collections.Specialized", "System.Globalization",
        "System.Linq", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.ExceptionServices",
        "System.Runtime.InteropServices", "System.Text",
    };

    // Behind these is somebody else's code, a process or a device.
    private static readonly HashSet<string> Seams = new(StringComparer.Ordinal)
    {
        "Activator", "Console", "IAsyncDisposable", "IDisposable", "IObservable", "IObserver", "IProgress", "IServiceProvider", "Queryable",
    };

    /// <summary>Whether a call of that method counts as a call into another type than the one that it is in.</summary>
    public static bool LeavesType(IMethodSymbol called, INamedTypeSymbol type) => called.MethodKind switch
    {
        MethodKind.LocalFunction => false,
        MethodKind.DelegateInvoke => true,
        _ => !IsOfType(called.ContainingType, type) && ((!IsInMemory(called.ContainingType) && !IsNoWait(called)) || IsQuery(called)),
    };

    /// <summary>Whether it is the type itself, one that it derives from, or one that it is nested in.</summary>
    public static bool IsOfType(INamedTypeSymbol? callee, INamedTypeSymbol? type)
    {
        for (; callee is not null && type is not null; type = type.ContainingType)
        {
            for (var level = type; level is not null; level = level.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, callee.OriginalDefinition))
                    return true;
            }
        }

        return false;
    }

    private static bool IsInMemory(INamedTypeSymbol? type)
        => type is not null && !Seams.Contains(type.Name) && InMemory.Contains(type.ContainingNamespace?.ToDisplayString() ?? "");

    // What System.Threading has for those who do not wait.
    private static bool IsNoWait(IMethodSymbol called) => called.ContainingType switch
    {
        { Name: "Interlocked" or "Volatile" or "CancellationToken" } type
            => TypeRules.IsNamespace(type.ContainingNamespace, "System.Threading"),
        { Name: "Task" or "ValueTask" } type => called.Name.StartsWith("From", StringComparison.Ordinal)
            && TypeRules.IsNamespace(type.ContainingNamespace, "System.Threading.Tasks"),
        _ => false,
    };

    // Enumerable over what is a question to a database.
    private static bool IsQuery(IMethodSymbol called)
        => (called.ReceiverType ?? called.Parameters.FirstOrDefault()?.Type) is { } source
            && (IsQueryable(source) || source.AllInterfaces.Any(IsQueryable));

    private static bool IsQueryable(ITypeSymbol type)
        => type.Name == "IQueryable" && TypeRules.IsNamespace(type.ContainingNamespace, "System.Linq");
}
