using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>Projects and methods that are tests or benchmarks: nobody asks in production where their time goes.</summary>
internal static class TestRules
{
    private const string IsTestProject = "build_property.IsTestProject";

    private static readonly HashSet<string> Assemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.assert", "xunit.v3.core", "xunit.v3.assert", "nunit.framework", "MSTest.TestFramework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "TUnit.Core",
    };

    private static readonly string[] Namespaces =
        ["Xunit", "NUnit.Framework", "Microsoft.VisualStudio.TestTools.UnitTesting", "TUnit.Core", "BenchmarkDotNet.Attributes"];

    /// <summary>Whether the project says that it is one, or references a test framework.</summary>
    public static bool IsTest(Compilation compilation, AnalyzerConfigOptions global)
        => global.TryGetValue(IsTestProject, out var value) && bool.TryParse(value, out var isTest)
            ? isTest
            : compilation.ReferencedAssemblyNames.Any(static assembly => Assemblies.Contains(assembly.Name));

    /// <summary>Whether an attribute of a test framework is on the method, or one that derives from such an attribute.</summary>
    public static bool IsTest(IMethodSymbol method)
        => method.GetAttributes().Any(static attribute => IsOfFramework(attribute.AttributeClass));

    private static bool IsOfFramework(INamedTypeSymbol? attribute)
    {
        for (; attribute is not null; attribute = attribute.BaseType)
        {
            if (Namespaces.Any(space => TypeRules.IsNamespace(attribute.ContainingNamespace, space)))
                return true;
        }

        return false;
    }
}
