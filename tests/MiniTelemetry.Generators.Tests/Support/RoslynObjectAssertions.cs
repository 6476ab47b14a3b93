using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>Walks all that is reachable from the outputs of the steps: a Roslyn object in there would keep a compilation alive.</summary>
internal static class RoslynObjectAssertions
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static void AssertNone(GeneratorRunResult result)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var name in TrackingNames.All)
        {
            if (result.TrackedSteps.TryGetValue(name, out var steps))
                Visit(name, steps.SelectMany(static step => step.Outputs).Select(static output => output.Value), visited);
        }
    }

    private static void Visit(string path, object? value, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum)
            return;
        Assert.False(IsRoslynObject(value), $"{path} holds a {value.GetType()}.");
        if (!value.GetType().IsValueType && !visited.Add(value))
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Visit(path + "[]", item, visited);
        }

        foreach (var field in FieldsOf(value.GetType()))
            Visit($"{path}.{field.Name}", field.GetValue(value), visited);
    }

    private static bool IsRoslynObject(object value)
        => value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or AttributeData or SyntaxReference
            or SyntaxToken or TypedConstant or Diagnostic;

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        if (type is null || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            yield break;
        foreach (var field in type.GetFields(Own))
            yield return field;
        foreach (var field in FieldsOf(type.BaseType))
            yield return field;
    }
}
