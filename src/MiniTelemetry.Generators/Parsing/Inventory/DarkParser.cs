using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model.Inventory;

namespace MiniTelemetry.Generators.Parsing.Inventory;

/// <summary>What is dark: on purpose, with the reason of its <c>[Uninstrumented]</c>; and what MTEL100 is about, without one.</summary>
internal static class DarkParser
{
    private const string Reason = "reason";

    public static EquatableArray<DarkEntry> Parse(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
        => SourceMethods.Types(compilation, cancellationToken).SelectMany(SaidOfType)
            .Concat(Said(compilation.Assembly, () => compilation.AssemblyName ?? ""))
            .Concat(Found(compilation, options, cancellationToken))
            .Distinct()
            .OrderBy(static entry => entry.Member, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Reason, StringComparer.Ordinal)
            .ToEquatableArray();

    private static IEnumerable<DarkEntry> SaidOfType(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(static method => !method.IsImplicitlyDeclared)
        .SelectMany(static method => Said(method, () => FullNames.Of(method)))
        .Concat(Said(type, () => FullNames.Of(type)));

    // Few carry it, and a full name takes longer than to look.
    private static IEnumerable<DarkEntry> Said(ISymbol symbol, Func<string> name)
        => AttributeReader.Find(symbol, KnownNames.Uninstrumented) is { } attribute
            ? [new(name(), AttributeReader.Text(attribute, Reason))]
            : [];

    private static IEnumerable<DarkEntry> Found(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
        => DarkRules.IsLeftOut(compilation, options.GlobalOptions)
            ? []
            : compilation.SyntaxTrees.SelectMany(tree => Found(compilation, tree, options.GetOptions(tree), cancellationToken));

    private static IEnumerable<DarkEntry> Found(
        Compilation compilation, SyntaxTree tree, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        if (GeneratedFiles.IsGenerated(tree, options, cancellationToken))
            yield break;
        var (settings, model) = (DarkSettings.Read(options), compilation.GetSemanticModel(tree));
        foreach (var declaration in tree.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol method
                && DarkRules.IsDark(declaration, method, settings, model, cancellationToken))
                yield return new(DarkRules.FullNameOf(declaration, method), null);
        }
    }
}
