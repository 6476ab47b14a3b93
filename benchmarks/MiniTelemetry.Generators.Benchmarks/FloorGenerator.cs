using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniTelemetry.Generators.Benchmarks;

/// <summary>Finds the attributed methods and does nothing with them: what Roslyn itself takes.</summary>
internal sealed class FloorGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var methods = context.SyntaxProvider.ForAttributeWithMetadataName(
            typeof(TracedAttribute).FullName!, static (node, _) => node is MethodDeclarationSyntax,
            static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(methods.Collect(), static (_, _) => { });
    }
}
