using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>The generator of <c>[LoggerMessage]</c>, as the SDK brings it.</summary>
internal static class SdkGenerator
{
    private static readonly Assembly Assembly =
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Logging.Generators.dll"));

    /// <summary>The ids of its rules.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    [
        .. Assembly.GetTypes().Single(static type => type.Name == "DiagnosticDescriptors")
            .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(static property => property.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal),
    ];

    /// <summary>What it says of a source, and the compilation with what it wrote.</summary>
    public static (IReadOnlyList<string> Ids, Compilation Output) Run(string source, TestOptions? options = null)
    {
        options ??= new TestOptions();
        var generator = (IIncrementalGenerator)Activator.CreateInstance(
            Assembly.GetTypes().Single(static type => type.Name == "LoggerMessageGenerator"))!;
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: new CSharpParseOptions(options.Language))
            .RunGeneratorsAndUpdateCompilation(options.Compile(source), out var output, out var diagnostics);
        return ([.. diagnostics.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)], output);
    }
}
